package org.isnad.core.evidence.traces;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.isnad.core.clock.Clock;
import org.isnad.core.clock.Moment;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.item.Phrase;

/**
 * Outlook writes one moment twice: in UTC into the Message-ID and in local time into the boundary. Their difference is the
 * zone of the author's computer, which Date states too. A draft that was saved earlier and an hour of summer time explain
 * other differences, so that it is told and held against nothing.
 */
final class OutlookZoneTrace implements ReadTrace {
    private static final Duration NEAR = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "outlook-zone";
    }

    @Override
    public List<Evidence> examine(Reading reading) {
        var id = reading.clocks().first(Clock.OUTLOOK_MESSAGE_ID);
        var boundary = reading.clocks().first(Clock.OUTLOOK_BOUNDARY);
        if (reading.date().isEmpty()
                || id.isEmpty()
                || boundary.isEmpty()
                || !(id.get().moment() instanceof Moment.Point(Instant sent))
                || !(boundary.get().moment() instanceof Moment.WallTime(LocalDateTime local))) {
            return List.of();
        }
        ZoneOffset zone = reading.date().get().getOffset();
        Clue clue = new Clue(
                name(),
                Claim.STATED_DATE,
                Set.of(Maker.AUTHOR_CLIENT),
                List.of(id.get().span(), boundary.get().span(), reading.dateSpan()));
        Duration difference = Duration.between(sent, local.toInstant(zone)).abs();
        return List.of(
                difference.compareTo(NEAR) <= 0
                        ? clue.supports(Phrase.of("trace.zone.agrees", zone.getId()))
                        : clue.neutral(Phrase.of("trace.zone.differs", zone.getId())));
    }
}
