package org.isnad.workbench.document;

import org.isnad.core.document.DocumentReading;
import org.isnad.core.item.Phrase;

/** What reading a document came to. */
public sealed interface Outcome {
    record Read(DocumentReading reading) implements Outcome {}

    /**
     * It could not be read.
     *
     * @param cause in a sentence
     * @param killed whether the process died of it or had to be ended: then it may have been the fault of another file before
     *     it, and it is worth a second attempt
     */
    record Failed(Phrase cause, boolean killed) implements Outcome {}
}
