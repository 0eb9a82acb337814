package org.isnad.core.evidence.traces;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.isnad.core.clock.OutlookClocks;
import org.isnad.core.clock.OutlookClocks.ArrivalTime;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.item.Phrase;

/** X-OriginalArrivalTime says one time in words and as a number; one program writes both out of one value. */
final class ArrivalTimeTrace implements ReadTrace {
    /** No such field is older; a number before that is none, blackened or never filled in. */
    private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");

    @Override
    public String name() {
        return "arrival-time";
    }

    @Override
    public List<Evidence> examine(Reading reading) {
        String value = reading.value("X-OriginalArrivalTime");
        if (value.isEmpty()) {
            return List.of();
        }
        Clue clue = new Clue(
                name(), Claim.STATED_DATE, Set.of(Maker.SUBMISSION_SERVER), reading.spans("X-OriginalArrivalTime"));
        return OutlookClocks.arrivalTime(value)
                .map(time -> examine(clue, time))
                .orElse(List.of(clue.unreadable("X-OriginalArrivalTime")));
    }

    private static List<Evidence> examine(Clue clue, ArrivalTime time) {
        if (time.agrees()) {
            return List.of();
        }
        if (time.text().isEmpty() || time.number().isBefore(EARLIEST)) {
            return List.of(clue.unreadable("X-OriginalArrivalTime"));
        }
        Phrase phrase = Phrase.of(
                "trace.arrival.differs",
                time.text().get().truncatedTo(ChronoUnit.SECONDS),
                time.number().truncatedTo(ChronoUnit.SECONDS));
        boolean days = Duration.between(time.text().get(), time.number()).abs().compareTo(Reading.DAY) > 0;
        return List.of(days ? clue.telling(phrase, "trace.excluded.server-clock") : clue.slight(phrase));
    }
}
