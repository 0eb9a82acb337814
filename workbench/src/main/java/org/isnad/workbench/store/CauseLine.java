package org.isnad.workbench.store;

import org.isnad.core.dkim.DkimCause;
import org.jspecify.annotations.Nullable;

/**
 * How many signatures under one name, of one year, are not a plain match for one primary cause. Counts top-level messages,
 * every occurrence, as {@link Summary} does.
 *
 * @param domain {@code d=}
 * @param selector {@code s=}
 * @param year of the stated date of their messages, or null where there is none that can be
 * @param cause the primary cause, never {@link DkimCause#NONE}
 * @param key what the case has under that name
 * @param signatures with that cause
 * @param matching those of them that match all the same: expired, or after a repair
 * @param messages that carry them
 * @param wouldDecide messages among them that a fitting key would decide: it is not known, the body is as signed, and no other
 *     signature matches
 */
public record CauseLine(
        String domain,
        String selector,
        @Nullable Integer year,
        DkimCause cause,
        KeyState key,
        long signatures,
        long matching,
        long messages,
        long wouldDecide) {

    /** What a case has of a key. */
    public enum KeyState {
        /** Nobody stated one, and none was recovered. */
        MISSING,
        /** It was recovered from signatures, and no statement names one. */
        RECOVERED,
        /** Somebody stated one. */
        STATED
    }
}
