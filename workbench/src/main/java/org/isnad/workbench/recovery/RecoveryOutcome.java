package org.isnad.workbench.recovery;

import java.util.List;
import org.isnad.workbench.store.RecoveryProgress;

/**
 * What a job came to.
 *
 * @param searches all of them, ended or not, by name; those too that were at their end before
 * @param status the last
 * @param ending how it ended
 */
public record RecoveryOutcome(List<RecoveryProgress> searches, RecoveryStatus status, Ending ending) {
    /** How a job ended. */
    public enum Ending {
        /** There is nothing left to try. */
        DONE,
        /** The user wanted it to end; the same command goes on. */
        STOPPED,
        /** The system has no libgmp. */
        NO_LIBRARY
    }

    public RecoveryOutcome {
        searches = List.copyOf(searches);
    }
}
