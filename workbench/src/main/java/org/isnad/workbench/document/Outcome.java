package org.isnad.workbench.document;

import org.isnad.core.item.Phrase;

/** What reading a document came to. */
public sealed interface Outcome<T> {
    record Read<T>(T reading) implements Outcome<T> {}

    /**
     * It could not be read.
     *
     * @param cause in a sentence
     * @param killed whether the process died of it or had to be ended: then it may have been the fault of another file before
     *     it, and it is worth a second attempt
     */
    record Failed<T>(Phrase cause, boolean killed) implements Outcome<T> {}
}
