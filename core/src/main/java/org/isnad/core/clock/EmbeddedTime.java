package org.isnad.core.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import org.isnad.core.item.Span;

/**
 * A time found in a message where nobody meant to state one.
 *
 * @param clock which clock; it knows who writes it and how fine it runs
 * @param moment what it says
 * @param span the bytes that hold it; of the message, or of the text that a decoder was given
 */
public record EmbeddedTime(Clock clock, Moment moment, Span span) {
    /** Before this no mail software that is decoded here existed; after that the forms hold no time of ours. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2052-01-01T00:00:00Z");

    /** Of a decoded instant; unreadable if no mail is of that time. */
    static EmbeddedTime at(Clock clock, Instant instant, String raw, int start) {
        boolean plausible = !instant.isBefore(EARLIEST) && instant.isBefore(LATEST);
        return new EmbeddedTime(
                clock, plausible ? new Moment.Point(instant) : new Moment.Unreadable(raw), span(raw, start));
    }

    /** Of a decoded local time; unreadable if no mail is of that time. */
    static EmbeddedTime wall(Clock clock, LocalDateTime local, String raw, int start) {
        boolean plausible = local.getYear() >= 1990 && local.getYear() < 2052;
        return new EmbeddedTime(
                clock, plausible ? new Moment.WallTime(local) : new Moment.Unreadable(raw), span(raw, start));
    }

    static EmbeddedTime unreadable(Clock clock, String raw, int start) {
        return new EmbeddedTime(clock, new Moment.Unreadable(raw), span(raw, start));
    }

    private static Span span(String raw, int start) {
        return new Span(start, start + raw.length());
    }

    /** The same, with a span counted from further on. */
    public EmbeddedTime shifted(long by) {
        return new EmbeddedTime(clock, moment, new Span(span.start() + by, span.end() + by));
    }
}
