package org.isnad.core.comparison;

/** How far two copies agree, from the best to the worst. Stored by name. */
public enum Outcome {
    /** A reader is shown the same. */
    SAME,
    /** What differs is of the sort that transport changes, and each such change is named. */
    TRANSPORT,
    /** Something differs that transport could have changed, but nothing shows that it did. Neither of the other two. */
    UNCLEAR,
    /** Something a reader is shown differs, and no way of transport that is known here does that. */
    DIFFERS;

    public Outcome worse(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
