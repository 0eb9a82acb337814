package org.isnad.workbench.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Where an open container hands over its entries. Each of {@link #bytes}, {@link #message}, {@link #failed},
 * {@link #skipped} and {@link #passOver} accounts for one entry and takes the next ordinal.
 */
public interface Entries {
    /** Whether the next entry was committed by an earlier run; then {@link #passOver} spares making its bytes. */
    boolean nextIsKnown();

    void passOver();

    /**
     * An entry whose kind is to be recognised.
     *
     * @param name as the container says; a label, never a path that is followed
     * @param received its bytes as packed; for an estimate, what is known
     * @param body its bytes, read before this returns; if reading throws, the entry failed with what was read so far
     */
    void bytes(String name, long received, InputStream body);

    /** An entry that is known to be a message. The payload is handed over. */
    void message(String name, Payload payload, long received);

    void failed(String name, Phrase reason, @Nullable Payload read, long received);

    void skipped(String name, Phrase reason, long received);

    void defect(Defect defect);

    /** Before an entry is read: throws if the container has more entries than it may. */
    void checkCount() throws IOException;
}
