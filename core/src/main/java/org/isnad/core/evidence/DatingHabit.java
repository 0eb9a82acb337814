package org.isnad.core.evidence;

/**
 * How often a sender's stated date agreed with the first server's.
 *
 * @param right messages dated within a day of it
 * @param wrong the others
 */
public record DatingHabit(int right, int wrong) {
    /** Fewer messages are no habit. */
    private static final int LEAST = 10;

    /** One in twenty may be off, as the messages that are in question are among those counted. */
    private static final int ONE_IN = 20;

    public boolean isRight() {
        return right >= LEAST && wrong * ONE_IN <= right;
    }

    DatingHabit with(boolean dated) {
        return dated ? new DatingHabit(right + 1, wrong) : new DatingHabit(right, wrong + 1);
    }
}
