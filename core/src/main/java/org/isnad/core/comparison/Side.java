package org.isnad.core.comparison;

/** Which of the two copies. The reference stands first wherever two texts are shown. */
public enum Side {
    REFERENCE,
    DUMP;

    public Side other() {
        return this == DUMP ? REFERENCE : DUMP;
    }
}
