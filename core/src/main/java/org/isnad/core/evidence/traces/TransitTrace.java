package org.isnad.core.evidence.traces;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isnad.core.clock.Hop;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.item.Phrase;

/**
 * The stated date against the first server's. A message cannot arrive before it is dated, except that computers are set
 * wrong; and mail that arrives long after its date was delayed, sent again, or its author's computer was set wrong. So it is
 * worth a sentence, and more only if the sender's other mail in this archive is dated right.
 */
final class TransitTrace implements ReadTrace {
    private static final Set<Maker> SERVERS = EnumSet.of(Maker.SUBMISSION_SERVER, Maker.RELAY);

    @Override
    public String name() {
        return "transit";
    }

    @Override
    public List<Evidence> examine(Reading reading) {
        if (reading.date().isEmpty()) {
            return List.of();
        }
        return reading.firstHop().map(hop -> List.of(examine(reading, hop))).orElse(List.of());
    }

    private Evidence examine(Reading reading, Hop hop) {
        Clue clue = new Clue(
                name(), Claim.STATED_DATE, SERVERS, List.of(hop.received().dateSpan(), reading.dateSpan()));
        Instant taken = Reading.time(hop);
        String said = taken.truncatedTo(ChronoUnit.SECONDS).toString();
        Duration behind = reading.behindDate(taken);
        if (behind.abs().compareTo(ClockTrace.AGREES) <= 0) {
            return clue.supports(Phrase.of("trace.transit.agrees", said));
        }
        if (behind.abs().compareTo(Reading.DAY) <= 0) {
            return clue.neutral(Phrase.of("trace.transit.hours", said));
        }
        if (!behind.isNegative()) {
            return clue.slight(Phrase.of("trace.transit.late", said), "trace.excluded.draft");
        }
        Phrase before = Phrase.of("trace.transit.before", said);
        boolean excluded = !reading.isListed()
                && !reading.isResent()
                && behind.negated().compareTo(ClocksTogetherTrace.APART) > 0
                && reading.exhibit().surroundings().datesRightly(reading.from());
        return excluded
                ? clue.telling(before, "trace.excluded.sender-clock", "trace.excluded.list", "trace.excluded.resent")
                : clue.slight(before);
    }
}
