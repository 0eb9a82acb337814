package org.isnad.core.evidence;

/**
 * How the gaps between two clocks are spread over an archive.
 *
 * @param total how many gaps there are
 * @param zeros how many of them are no gap at all
 * @param most how often the most frequent one occurs
 * @param senders how many senders have such gaps
 */
public record GapHabit(long total, long zeros, long most, long senders) {
    /** What chance does less often than this in a whole archive is worth a sentence; as in {@code QuietTime}. */
    private static final double BY_CHANCE = 0.001;

    /** Two clocks of different hands that agree to the millisecond, where that hardly ever happens. */
    public boolean isZeroUnusual() {
        return total >= Habit.LEAST && zeros * Habit.ONE_IN <= total;
    }

    /**
     * Whether one gap so often with one sender is more than chance: the number of senders times the number of ways to pick so
     * many of his messages times the probability that all but the first fall on the first one's gap, which is at most the
     * share of the most frequent gap. His own messages are counted in that share, so that many planted ones make the test
     * blunter and never sharper.
     *
     * @param times how often he has that gap
     * @param of how many gaps of his there are
     */
    public boolean isConstant(long times, long of) {
        if (total < Habit.LEAST || times < 2) {
            return false;
        }
        double log = Math.log((double) senders) + (times - 1) * Math.log((double) most / total);
        for (long i = 1; i <= times; i++) {
            log += Math.log((double) (of - times + i) / i);
        }
        return log < Math.log(BY_CHANCE);
    }
}
