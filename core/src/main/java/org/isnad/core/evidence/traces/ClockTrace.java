package org.isnad.core.evidence.traces;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.core.clock.Clock;
import org.isnad.core.clock.EmbeddedTime;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.item.Phrase;

/**
 * A clock outside the trace fields against the stated date.
 *
 * <p>Of 100,000 messages of public lists nearly every clock lies within an hour of Date, and of the rest nearly all are
 * early: windows are opened, files attached and drafts begun before a message is dated. A clock that is late by more than a
 * day is rare, yet computers are set wrong, so that alone it is worth a sentence; {@link ClocksTogetherTrace} says when it
 * is more. Agreement supports the date as far as whoever wrote the message could have computed it.
 */
final class ClockTrace implements ReadTrace {
    /** Within this a clock and the date are taken to be of one act (docs/bench/traces.md). */
    static final Duration AGREES = Duration.ofHours(1);

    private final String name;
    private final String place;
    private final Set<Clock> sought;

    /**
     * @param name of the trace
     * @param place where such clocks stand, in the words of the field
     * @param sought which clocks
     */
    ClockTrace(String name, String place, Set<Clock> sought) {
        this.name = name;
        this.place = place;
        this.sought = Set.copyOf(sought);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Evidence> examine(Reading reading) {
        List<Evidence> evidence = new ArrayList<>();
        Set<Clock> seen = new HashSet<>();
        for (EmbeddedTime time : reading.clocks().times()) {
            if (reading.date().isPresent() && sought.contains(time.clock()) && seen.add(time.clock())) {
                evidence.add(examine(reading, time));
            }
        }
        return evidence;
    }

    private Evidence examine(Reading reading, EmbeddedTime time) {
        Clue clue = new Clue(
                name,
                Claim.STATED_DATE,
                Set.of(Reading.maker(time.clock().writer())),
                List.of(time.span(), reading.dateSpan()));
        Optional<Instant> instant = reading.instant(time);
        if (instant.isEmpty()) {
            return clue.unreadable(place);
        }
        String said = instant.get().truncatedTo(ChronoUnit.SECONDS).toString();
        Duration behind = reading.behindDate(instant.get());
        if (behind.abs().compareTo(AGREES) <= 0) {
            return clue.supports(Phrase.of("trace.clock.agrees", place, said));
        }
        if (behind.isNegative()) {
            return clue.neutral(Phrase.of("trace.clock.early", place, said));
        }
        return behind.compareTo(Reading.DAY) <= 0
                ? clue.neutral(Phrase.of("trace.clock.hours", place, said))
                : clue.slight(Phrase.of("trace.clock.late", place, said), "trace.excluded.draft");
    }
}
