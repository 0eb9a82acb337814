package org.isnad.core.evidence.traces;

import java.util.List;
import java.util.Set;
import org.isnad.core.clock.Hop;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.item.Phrase;

/** A server that in hundreds of messages wrote in one zone, or in a winter's and a summer's, and here in another. */
final class HostZoneTrace implements ReadTrace {
    @Override
    public String name() {
        return "host-zone";
    }

    @Override
    public List<Evidence> examine(Reading reading) {
        return reading.clocks().hops().stream()
                .filter(hop -> isUnusual(reading, hop))
                .limit(1)
                .map(hop -> new Clue(
                                name(),
                                Claim.STATED_DATE,
                                Set.of(Maker.RELAY),
                                List.of(hop.received().dateSpan()))
                        .slight(Phrase.of(
                                "trace.host.zone",
                                hop.received().by(),
                                hop.received().date().orElseThrow().getOffset().getId())))
                .toList();
    }

    private static boolean isUnusual(Reading reading, Hop hop) {
        return hop.received()
                .date()
                .filter(date -> reading.exhibit()
                        .surroundings()
                        .isUnusualZone(hop.received().by(), date.getOffset().getTotalSeconds()))
                .isPresent();
    }
}
