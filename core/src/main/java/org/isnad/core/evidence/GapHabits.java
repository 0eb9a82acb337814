package org.isnad.core.evidence;

import java.util.Map;
import org.isnad.core.clock.ClockGap;

/**
 * The gaps between clocks of an archive.
 *
 * @param pairs how they are spread, by pair of clocks
 * @param senders how often senders have which gap, in milliseconds, of those who have one more than once
 */
public record GapHabits(Map<String, GapHabit> pairs, Map<Series, Map<Long, Integer>> senders) {
    static final GapHabits NONE = new GapHabits(Map.of(), Map.of());

    public GapHabits {
        pairs = Map.copyOf(pairs);
        senders = Map.copyOf(senders);
    }

    /** A sender and two clocks of his messages. */
    public record Series(String sender, String pair) {}

    /** Whether there is no gap where there hardly ever is none. */
    public boolean isUnusualZero(ClockGap gap) {
        GapHabit habit = pairs.get(gap.pair());
        return gap.millis() == 0 && habit != null && habit.isZeroUnusual();
    }

    /** How often the sender has this very gap, if that is more than chance; else 0. */
    public long constant(String sender, ClockGap gap) {
        GapHabit habit = pairs.get(gap.pair());
        Map<Long, Integer> own = senders.get(new Series(sender, gap.pair()));
        if (habit == null || own == null) {
            return 0;
        }
        long times = own.getOrDefault(gap.millis(), 0);
        long of = own.values().stream().mapToLong(Integer::longValue).sum();
        return habit.isConstant(times, of) ? times : 0;
    }
}
