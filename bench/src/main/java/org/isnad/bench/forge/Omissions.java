package org.isnad.bench.forge;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** F17: messages taken out of a thread. What is left is as true as before, and nobody may be accused of it. */
final class Omissions implements Forger {
    @Override
    public String kind() {
        return "F17";
    }

    @Override
    public List<Way> ways() {
        return List.of(
                new Way("the question taken away", (base, workshop, chance) -> left(base, workshop, chance, true)),
                new Way("the answer taken away", (base, workshop, chance) -> left(base, workshop, chance, false)),
                new Way("the middle of three taken away", this::middle));
    }

    private Optional<Forgery> left(Base base, Workshop workshop, Random chance, boolean question) {
        return Correspondence.of(base).map(pair -> {
            Letter asked = workshop.careful(base).sign(base.letter());
            Letter answer = pair.answer(asked, pair.text(), workshop, chance);
            // What a message answers is not what answers it: its own place may stay proved (rule 10).
            Forgery rest = question
                    ? Forgery.under(kind(), "the question taken away", answer, answer, Aim.PLACE_IN_THREAD)
                    : Forgery.under(kind(), "the answer taken away", asked, asked);
            return rest.in(Scene.keeping(Companion.taken(question ? asked : answer)));
        });
    }

    private Optional<Forgery> middle(Base base, Workshop workshop, Random chance) {
        return Correspondence.of(base).map(pair -> {
            Letter asked = workshop.careful(base).sign(base.letter());
            Letter answer = pair.answer(asked, pair.text(), workshop, chance);
            String writer = asked.value("From").replaceAll(".*<|>.*", "").strip();
            Letter last = workshop.careful(base)
                    .sign(new Answer(answer, writer, pair.passage(chance), "Thanks.").written(chance));
            return Forgery.under(kind(), "the middle of three taken away", last, last, Aim.PLACE_IN_THREAD)
                    .in(Scene.keeping(Companion.taken(answer), Companion.kept(asked)));
        });
    }
}
