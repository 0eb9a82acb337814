package org.isnad.bench.levels;

/**
 * The exact bound for a rate from a count (Clopper and Pearson, Biometrika 26, 1934): the largest rate at which so few
 * errors would still be seen with a chance of {@value #RISK}. Without errors it is about 3/n (EVIDENCE, rule 17).
 */
public final class ClopperPearson {
    /** One-sided. */
    static final double RISK = 0.05;

    private static final int HALVINGS = 60;

    private ClopperPearson() {}

    /** @return 1 where nothing was tried */
    public static double upper(long errors, long trials) {
        if (errors >= trials) {
            return 1;
        }
        double low = (double) errors / trials;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (atMost(errors, trials, middle) > RISK) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The chance of at most so many errors at this rate: a sum of binomial terms, each from the one before. */
    private static double atMost(long errors, long trials, double rate) {
        double logTerm = trials * Math.log1p(-rate);
        double sum = Math.exp(logTerm);
        for (long k = 1; k <= errors; k++) {
            logTerm += Math.log((double) (trials - k + 1) / k) + Math.log(rate) - Math.log1p(-rate);
            sum += Math.exp(logTerm);
        }
        return sum;
    }
}
