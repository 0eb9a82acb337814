package org.isnad.workbench.ingest;

import org.isnad.core.item.Locator;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * A leaf that the walk found, on its way to a worker.
 *
 * @param item its number in the catalog
 * @param parent number of the container's item, or 0
 * @param ordinal within the parent
 * @param what it is
 * @param payload its bytes, or null where none could be read; closed by the worker
 */
record Found(
        long item,
        long parent,
        long ordinal,
        Locator locator,
        String name,
        What what,
        @Nullable Payload payload,
        long received,
        String mailbox) {

    long length() {
        return payload == null ? 0 : payload.length();
    }

    sealed interface What {
        record AMessage() implements What {}

        record AFile(String mediaType) implements What {}

        record AFailure(Phrase reason) implements What {}

        record ALeftOut(Phrase reason) implements What {}
    }
}
