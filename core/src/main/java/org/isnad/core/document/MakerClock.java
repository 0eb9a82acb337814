package org.isnad.core.document;

/**
 * How far the clock of whoever saved a document can be trusted, learnt from the other documents in the archive that name
 * the same last editor and program and came with other messages.
 *
 * @param onTime saved before they were sent
 * @param late saved, by what they say, after they were sent
 */
public record MakerClock(int onTime, int late) {
    public static final MakerClock UNKNOWN = new MakerClock(0, 0);

    /** As few as this say more about a clock than about chance. */
    private static final int ENOUGH = 3;

    /** Whether it went right as often as it was seen, and that was often enough. */
    public boolean trusted() {
        return late == 0 && onTime >= ENOUGH;
    }
}
