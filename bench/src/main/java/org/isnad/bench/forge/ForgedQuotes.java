package org.isnad.bench.forge;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * F23: what a quote cannot prove (EVIDENCE, rule 4): a parent made up and quoted by a validly signed answer, a parent made up
 * around a paragraph that was truly quoted, quotes with other words.
 */
final class ForgedQuotes implements Forger {
    private static final Aim[] ALL = {Aim.CONTENT, Aim.SENDER, Aim.SUBJECT, Aim.STATED_DATE};

    @Override
    public String kind() {
        return "F23";
    }

    @Override
    public List<Way> ways() {
        return List.of(
                way("a parent made up, quoted by a signed answer", this::madeUp),
                way("a parent made up, quoted twice by one house", this::twice),
                way("a parent made up, quoted by its pretended writer under a foreign signature", this::ownWord),
                way("a parent made up around a truly quoted paragraph", this::around),
                way("the parent altered, its true quote beside", this::alteredParent),
                way("a signed answer that quotes other words", this::otherWords),
                way("the quote altered under the answer's signature", this::alteredQuote),
                way("the quote altered in an unsigned answer", this::unsignedQuote));
    }

    private interface Act {
        Optional<Forgery> play(Correspondence pair, Base base, Workshop workshop, Random chance);
    }

    private static Way way(String name, Act act) {
        return new Way(
                name,
                (base, workshop, chance) ->
                        Correspondence.of(base).flatMap(pair -> act.play(pair, base, workshop, chance)));
    }

    /** Unsigned, in the writer's name; its own Message-ID, for the true message lies elsewhere. */
    private static Letter invented(Letter letter, String text, Random chance) {
        return letter.with("Subject", Phrases.ascii(chance))
                .with("Message-ID", "<" + Long.toHexString(chance.nextLong()) + "@made.example>")
                .with("Content-Type", "text/plain; charset=utf-8")
                .with("Content-Transfer-Encoding", "8bit")
                .withBody(Phrases.bytes(text.replace("\r\n", "\n").replace("\n", "\r\n") + "\r\n"));
    }

    private static String text(Random chance) {
        return "\u0627\u0644\u0633\u0627\u062f\u0629 \u0627\u0644\u0643\u0631\u0627\u0645\n" + Phrases.ascii(chance)
                + "\n" + Phrases.ascii(chance) + "\nRef. " + Long.toHexString(chance.nextLong()) + "\n"
                + Phrases.ascii(chance);
    }

    private Optional<Forgery> madeUp(Correspondence pair, Base base, Workshop workshop, Random chance) {
        String text = text(chance);
        Letter forged = invented(pair.asked(), text, chance);
        Letter answer = pair.answer(forged, text, workshop, chance);
        return done("a parent made up", workshop.careful(base).sign(base.letter()), forged, Companion.kept(answer));
    }

    private Optional<Forgery> twice(Correspondence pair, Base base, Workshop workshop, Random chance) {
        String text = text(chance);
        Letter forged = invented(pair.asked(), text, chance);
        Letter one = pair.answer(forged, text, workshop, chance);
        String colleague = "colleague." + chance.nextInt(90) + "@" + pair.domain();
        Letter other = pair.signed(new Answer(forged, colleague, text, "Noted.").written(chance), workshop);
        return done(
                "a parent made up, quoted twice by one house",
                workshop.careful(base).sign(base.letter()),
                forged,
                Companion.kept(one),
                Companion.kept(other));
    }

    /** "P himself quotes it again" must be his signature, not his name in From. */
    private Optional<Forgery> ownWord(Correspondence pair, Base base, Workshop workshop, Random chance) {
        if (base.domain().equals("attacker.com")) {
            return Optional.empty();
        }
        String text = text(chance);
        Letter forged = invented(pair.asked(), text, chance);
        Letter answer = pair.answer(forged, text, workshop, chance);
        String writer = pair.asked().value("From").replaceAll(".*<|>.*", "").strip();
        Signer foreign = Signer.careful("attacker.com", "m1", workshop.attacker(new Random("attacker.com".hashCode())));
        Letter again = foreign.sign(new Answer(answer, writer, text, "As I wrote:").written(chance));
        return done(
                        "a parent made up, its writer's name under a foreign signature",
                        workshop.careful(base).sign(base.letter()),
                        forged,
                        Companion.kept(answer),
                        Companion.planted(again, Aim.SENDER, Aim.WHOLE))
                .map(forgery -> forgery.knowing(List.of(foreign.published())));
    }

    private Optional<Forgery> around(Correspondence pair, Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.careful(base).sign(base.letter());
        String passage = pair.passage(chance);
        Letter answer = pair.answer(sent, passage, workshop, chance);
        String around = Phrases.ascii(chance) + "\n\n" + passage + "\n\n" + Phrases.ascii(chance);
        // In place of the true message, under its Message-ID: the answer points here.
        Letter forged = invented(pair.asked(), around, chance).with("Message-ID", sent.value("Message-ID"));
        return done("a parent made up around a quote", sent, forged, Companion.kept(answer));
    }

    private Optional<Forgery> alteredParent(Correspondence pair, Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.careful(base).sign(base.letter());
        Letter answer = pair.answer(sent, pair.text(), workshop, chance);
        Letter forged = invented(pair.asked(), Correspondence.altered(pair.text(), chance), chance)
                .with("Message-ID", sent.value("Message-ID"))
                .with("Subject", sent.value("Subject"));
        return done("the parent altered", sent, forged, Companion.kept(answer));
    }

    /** He did write that the other wrote this; the true message stays what it is. */
    private Optional<Forgery> otherWords(Correspondence pair, Base base, Workshop workshop, Random chance) {
        Letter sent = workshop.careful(base).sign(base.letter());
        Letter answer = pair.answer(sent, Correspondence.altered(pair.text(), chance), workshop, chance);
        return Optional.of(Forgery.under(kind(), "a signed answer quotes other words", sent, sent)
                .in(Scene.keeping(Companion.planted(answer, Aim.PLACE_IN_MAILBOX))));
    }

    private Optional<Forgery> alteredQuote(Correspondence pair, Base base, Workshop workshop, Random chance) {
        return quote(pair, base, workshop, chance, true);
    }

    private Optional<Forgery> unsignedQuote(Correspondence pair, Base base, Workshop workshop, Random chance) {
        return quote(pair, base, workshop, chance, false);
    }

    private Optional<Forgery> quote(Correspondence pair, Base base, Workshop workshop, Random chance, boolean signed) {
        Letter parent = workshop.careful(base).sign(base.letter());
        long seed = chance.nextLong();
        Letter plain = pair.written(parent, pair.text(), new Random(seed));
        Letter other = pair.written(parent, Correspondence.altered(pair.text(), chance), new Random(seed));
        Letter sent = pair.signed(plain, workshop);
        Letter forged = signed ? sent.withBody(other.body()) : other;
        return Optional.of(Forgery.under(
                        kind(), signed ? "a quote altered" : "a quote altered, unsigned", sent, forged, Aim.CONTENT)
                .in(Scene.beside(Companion.kept(parent))));
    }

    private Optional<Forgery> done(String way, Letter before, Letter after, Companion... beside) {
        return Optional.of(Forgery.under(kind(), way, before, after, ALL).in(Scene.beside(beside)));
    }
}
