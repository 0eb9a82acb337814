package org.isnad.core.omission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch without mail in a mailbox that is otherwise steady.
 *
 * <p>Only days with mail are counted, for mail comes in bursts. If d days with mail lay anywhere in T days, independent of each
 * other, some stretch of g days between them would be empty with probability at most (d + 1)(1 − g/T)^d (union bound over the
 * spacings of d points; for a Poisson process it is the same given its count). A stretch is named where that is below
 * {@link #RARE}. That days are independent is not true: holidays, illness and another mailbox are innocent causes, and the bound
 * says how odd a gap is beside this mailbox's own habit, not why it is there.
 *
 * @param afterDay the last day with mail before it, in days since 1970-01-01 UTC
 * @param beforeDay the first day with mail behind it
 * @param bound of the probability, as above
 */
public record QuietTime(long afterDay, long beforeDay, double bound) {
    /** One mailbox in a thousand would show such a stretch by chance. */
    public static final double RARE = 0.001;

    /** Fewer days with mail are no habit. */
    public static final int FEWEST_DAYS = 30;

    /** A week: everybody is away for as long. */
    public static final int SHORTEST = 7;

    /** Of the weeks from first to last, the share that must have mail for a mailbox to be called steady. */
    public static final double STEADY = 0.5;

    /** Days without mail between the two. */
    public long days() {
        return beforeDay - afterDay - 1;
    }

    /**
     * In order of time; empty for a mailbox that is not steady. A stated date is no time (EVIDENCE, rule 8): one day in two
     * hundred is left out at each end, where impossible dates gather.
     *
     * @param stated dates of the messages, in epoch seconds, in any order
     */
    public static List<QuietTime> among(long[] stated) {
        long[] all = Arrays.stream(stated)
                .map(second -> Math.floorDiv(second, 86_400L))
                .distinct()
                .sorted()
                .toArray();
        int cut = all.length / 200;
        long[] days = Arrays.copyOfRange(all, cut, all.length - cut);
        if (days.length < FEWEST_DAYS || !steady(days)) {
            return List.of();
        }
        double span = days[days.length - 1] - days[0] + 1;
        List<QuietTime> quiet = new ArrayList<>();
        for (int i = 1; i < days.length; i++) {
            long gap = days[i] - days[i - 1] - 1;
            double bound = (days.length + 1) * Math.pow(1 - gap / span, days.length);
            if (gap >= SHORTEST && bound < RARE) {
                quiet.add(new QuietTime(days[i - 1], days[i], bound));
            }
        }
        return quiet;
    }

    private static boolean steady(long[] days) {
        long weeks = (days[days.length - 1] - days[0]) / 7 + 1;
        long withMail =
                Arrays.stream(days).map(day -> (day - days[0]) / 7).distinct().count();
        return withMail >= STEADY * weeks;
    }
}
