package org.isnad.core.signature;

/** The result words of RFC 8601, 2.7.1. */
public enum ResultWord {
    NONE,
    PASS,
    FAIL,
    POLICY,
    NEUTRAL,
    TEMPERROR,
    PERMERROR;

    /** As written in Authentication-Results. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
