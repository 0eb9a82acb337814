package org.isnad.core.evidence;

/** Which way a piece of evidence points. */
public enum Bearing {
    SUPPORTS,
    /** Checked, and it says nothing either way. */
    NEUTRAL,
    AGAINST,
    /** It would speak, but something that is needed is missing: never a failure. */
    COULD_NOT_CHECK
}
