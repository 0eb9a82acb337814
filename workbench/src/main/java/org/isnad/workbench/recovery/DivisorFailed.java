package org.isnad.workbench.recovery;

/** A divisor that was not computed. */
final class DivisorFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    enum Kind {
        /** The system has no libgmp. */
        NO_LIBRARY,
        /** The CPU time was used up. */
        TIME,
        /** The memory was used up, or the process ended in a way that cannot be told from it. */
        MEMORY,
        /** The user wants the job to end. */
        STOPPED
    }

    private final Kind kind;

    DivisorFailed(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
