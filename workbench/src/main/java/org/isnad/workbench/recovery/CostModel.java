package org.isnad.workbench.recovery;

/**
 * How long an attempt will take. The shape is that of the arithmetic, measured once; the scale is learnt from what attempts
 * take on this computer.
 */
final class CostModel {
    /** CPU seconds of two powers and a divisor at 256 octets (docs/design/recovery.md). */
    private static final double PAIR_SECONDS = 42;

    private static final double PAIR_OCTETS = 256;

    /** A number twice as long takes 2.3 times as long. */
    private static final double GROWTH = 1.2;

    /** A further factor beside a pair. */
    private static final double FACTOR = 0.2;

    private double expected = PAIR_SECONDS;
    private double taken = PAIR_SECONDS;

    /** CPU seconds. */
    double seconds(int octets, int others) {
        return shape(octets, others) * taken / expected;
    }

    void learn(int octets, int others, double seconds) {
        expected += shape(octets, others);
        taken += seconds;
    }

    private static double shape(int octets, int others) {
        return PAIR_SECONDS * Math.pow(octets / PAIR_OCTETS, GROWTH) * (1 + FACTOR * (others - 1));
    }
}
