package org.isnad.workbench.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The run cannot go on: our own disk is full, the store failed, somebody asked to stop. An {@link Error}, so that no
 * code that survives damaged data takes it for damage; {@link ContainerWalk} unwraps it.
 */
final class Abort extends Error {
    private final RuntimeException reason;

    Abort(RuntimeException reason) {
        super(reason);
        this.reason = reason;
    }

    static Abort ownDisk(IOException problem) {
        return new Abort(new UncheckedIOException(problem));
    }

    RuntimeException reason() {
        return reason;
    }
}
