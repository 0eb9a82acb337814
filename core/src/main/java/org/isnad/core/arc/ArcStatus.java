package org.isnad.core.arc;

/** The chain validation status (RFC 8617, 4.4), and one word more for keys that nobody has. */
public enum ArcStatus {
    /** No chain. */
    NONE,
    PASS,
    FAIL,
    /** A key is wanting: could not check, not a failure. */
    UNCHECKED
}
