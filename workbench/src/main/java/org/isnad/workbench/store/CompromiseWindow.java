package org.isnad.workbench.store;

import java.time.Instant;

/**
 * Somebody's statement that accounts may have been in other hands for a time (EVIDENCE, rule 11), or that it is taken back.
 * Isnad cannot check it; what rests on it repeats it.
 *
 * @param opened the first instant of the window
 * @param closed the first instant behind it
 * @param because the reason, in the user's words
 * @param by who says so
 * @param stated when
 * @param withdrawn whether it is taken back
 */
public record CompromiseWindow(
        Instant opened, Instant closed, String because, String by, Instant stated, boolean withdrawn) {
    public CompromiseWindow {
        if (!opened.isBefore(closed)) {
            throw new IllegalArgumentException("a window that does not open: " + opened + " to " + closed);
        }
    }

    /** @param epochSecond a stated date */
    public boolean holds(long epochSecond) {
        return epochSecond >= opened.getEpochSecond() && epochSecond < closed.getEpochSecond();
    }

    boolean sameTimes(CompromiseWindow other) {
        return opened.equals(other.opened) && closed.equals(other.closed);
    }
}
