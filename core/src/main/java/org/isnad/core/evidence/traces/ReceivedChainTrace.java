package org.isnad.core.evidence.traces;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.isnad.core.clock.Hop;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.item.Phrase;

/** Servers that take a message in write one above the other, so that times do not run backwards from bottom to top. */
final class ReceivedChainTrace implements ReadTrace {
    @Override
    public String name() {
        return "received-chain";
    }

    @Override
    public List<Evidence> examine(Reading reading) {
        List<Hop> dated = reading.clocks().hops().reversed().stream()
                .filter(hop -> hop.received().date().isPresent())
                .toList();
        for (int i = 1; i < dated.size(); i++) {
            Instant before = Reading.time(dated.get(i - 1));
            Instant after = Reading.time(dated.get(i));
            if (Duration.between(after, before).compareTo(Reading.DAY) > 0) {
                Clue clue = new Clue(
                        name(),
                        Claim.STATED_DATE,
                        Set.of(Maker.SUBMISSION_SERVER, Maker.RELAY),
                        List.of(
                                dated.get(i - 1).received().dateSpan(),
                                dated.get(i).received().dateSpan()));
                return List.of(clue.slight(Phrase.of(
                        "trace.chain.backwards",
                        before.truncatedTo(ChronoUnit.SECONDS),
                        after.truncatedTo(ChronoUnit.SECONDS))));
            }
        }
        return List.of();
    }
}
