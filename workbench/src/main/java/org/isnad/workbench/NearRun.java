package org.isnad.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.core.comparison.Surroundings;
import org.isnad.core.item.Phrase;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.near.Runs;
import org.isnad.core.wording.WordDiff;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.compare.Desk;
import org.isnad.workbench.publish.NearOutcome;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.Sketched;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.text.Readings;

/** Looks for what is most like one message: by all sketches, one after another, then by the words themselves. */
final class NearRun {
    /** Below this what two texts share is what any two texts of a kind share. */
    static final double LEAST = 0.2;

    private final Path folder;

    NearRun(Path folder) {
        this.folder = folder;
    }

    NearOutcome near(StoredMessage message, int most) {
        try (Desk desk = Desk.open(folder, folder)) {
            Wording asked = words(desk.dump(), message);
            List<NearOutcome.Neighbour> neighbours = new ArrayList<>();
            for (long number : candidates(desk.dump(), message, most)) {
                desk.dump()
                        .messages()
                        .of(number)
                        .ifPresent(other -> neighbours.add(neighbour(desk, message, asked, other)));
            }
            neighbours.sort(Comparator.comparingDouble(NearOutcome.Neighbour::resemblance)
                    .reversed()
                    .thenComparing(neighbour -> neighbour.message().content().hex()));
            return new NearOutcome(message, asked, neighbours);
        }
    }

    private static Set<Long> candidates(CaseReader reader, StoredMessage message, int most) {
        record Likeness(long number, double resemblance) {}
        List<Sketched> sketches = reader.sketches().all();
        Sketched own = sketches.stream()
                .filter(each -> each.number() == message.number())
                .findFirst()
                .orElseThrow(() -> new Workbench.BadRequest(Phrase.of("near.problem.not-examined")));
        Set<Long> chosen = new LinkedHashSet<>();
        if (!own.messageId().isEmpty()) {
            reader.messages().byMessageId(own.messageId()).stream()
                    .map(StoredMessage::number)
                    .filter(number -> number != own.number())
                    .limit(most)
                    .forEach(chosen::add);
        }
        sketches.stream()
                .filter(each -> each.number() != own.number())
                .map(each -> new Likeness(each.number(), own.sketch().resemblance(each.sketch())))
                .filter(each -> each.resemblance() >= LEAST)
                .sorted(Comparator.comparingDouble(Likeness::resemblance)
                        .reversed()
                        .thenComparingLong(Likeness::number))
                .limit(most)
                .forEach(each -> chosen.add(each.number()));
        return chosen;
    }

    private static NearOutcome.Neighbour neighbour(Desk desk, StoredMessage asked, Wording words, StoredMessage other) {
        Wording there = words(desk.dump(), other);
        boolean sameId = !asked.messageId().isEmpty() && asked.messageId().equals(other.messageId());
        boolean otherSending =
                !sameId && !asked.messageId().isEmpty() && !other.messageId().isEmpty();
        return new NearOutcome.Neighbour(
                other,
                Runs.resemblance(words, there),
                there,
                WordDiff.between(words, there),
                sameId,
                desk.compare(other.content(), asked.content(), Surroundings.NONE, otherSending));
    }

    private static Wording words(CaseReader reader, StoredMessage message) {
        return Wording.of(Readings.of(
                        MessageScanner.scan(reader.bytes(message.content()), Limits.DEFAULT), Readings.Preference.PLAIN)
                .text());
    }
}
