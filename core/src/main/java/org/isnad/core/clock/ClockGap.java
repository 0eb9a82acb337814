package org.isnad.core.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.core.item.Span;

/**
 * How long one clock of a message ran before another that was set by somebody else, both finer than a second. What lies between
 * two programs is the time that a network and a queue took, and is another one every time.
 *
 * @param pair the names of both clocks
 * @param millis from the first to the second, in milliseconds
 * @param spans the bytes of both
 */
public record ClockGap(String pair, long millis, List<Span> spans) {
    private static final Duration FINE = Duration.ofSeconds(1);

    /** Clocks that tell of something else than the sending of this message. */
    private static final Set<Clock> NOT_OF_SENDING = EnumSet.of(
            Clock.GMAIL_ATTACHMENT_ID,
            Clock.GMAIL_INLINE_ID,
            Clock.GMAIL_MESSAGE_NUMBER,
            Clock.GMAIL_THREAD_NUMBER,
            Clock.UUID_TIME);

    public ClockGap {
        spans = List.copyOf(spans);
    }

    /** Of every two clocks of different writers; of several of one clock the one nearest to the author. */
    public static List<ClockGap> in(MessageClocks clocks) {
        Map<Clock, EmbeddedTime> fine = new EnumMap<>(Clock.class);
        for (EmbeddedTime time : clocks.times()) {
            if (isFine(time)) {
                fine.merge(
                        time.clock(), time, (above, below) -> above.clock().writer() == Writer.RELAY ? below : above);
            }
        }
        for (Hop hop : clocks.hops()) {
            hop.clock().filter(ClockGap::isFine).ifPresent(time -> fine.put(time.clock(), time));
        }
        List<EmbeddedTime> times = List.copyOf(fine.values());
        List<ClockGap> gaps = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            for (int j = i + 1; j < times.size(); j++) {
                EmbeddedTime one = times.get(i);
                EmbeddedTime other = times.get(j);
                if (one.clock().writer() != other.clock().writer()) {
                    gaps.add(new ClockGap(
                            one.clock().key() + ", " + other.clock().key(),
                            Duration.between(instant(one), instant(other)).toMillis(),
                            List.of(one.span(), other.span())));
                }
            }
        }
        return gaps;
    }

    private static boolean isFine(EmbeddedTime time) {
        return time.moment() instanceof Moment.Point
                && time.clock().resolution().compareTo(FINE) < 0
                && !NOT_OF_SENDING.contains(time.clock());
    }

    private static Instant instant(EmbeddedTime time) {
        return time.moment() instanceof Moment.Point point ? point.instant() : Instant.EPOCH;
    }
}
