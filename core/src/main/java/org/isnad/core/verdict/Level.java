package org.isnad.core.verdict;

/** The six levels of EVIDENCE.md. */
public enum Level {
    VERIFIED,
    CORROBORATED,
    CONSISTENT,
    UNDECIDED,
    SUSPICIOUS,
    CONTRADICTED;

    /** The weaker of two; CONTRADICTED is the weakest. */
    public Level weaker(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** This level, but never better than {@code ceiling}. */
    public Level atMost(Level ceiling) {
        return weaker(ceiling);
    }
}
