package org.isnad.bench.latency;

import java.util.Arrays;

/** By nearest rank: always one of the values, never something between two of them. */
public final class Percentile {
    private static final int ALL = 100;

    private Percentile() {}

    /**
     * The smallest of the values that so many of a hundred do not exceed.
     *
     * @param values at least one, in any order; they stay as they are
     * @param percent 0 to 100; 100 is the largest value
     */
    public static double of(double[] values, int percent) {
        if (values.length == 0 || percent < 0 || percent > ALL) {
            throw new IllegalArgumentException(percent + " % of " + values.length);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(percent * (double) sorted.length / ALL) - 1)];
    }
}
