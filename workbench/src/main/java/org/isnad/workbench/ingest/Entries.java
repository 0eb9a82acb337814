package org.isnad.workbench.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Where an open container hands over its entries. Each of {@link #bytes}, {@link #message}, {@link #failed},
 * {@link #skipped} and {@link #passOver} accounts for one entry and takes the next ordinal; each throws if the container
 * has more entries than {@link IngestLimits#entries}.
 */
public interface Entries {
    /** Whether the next entry was committed by an earlier run; then {@link #passOver} spares making its bytes. */
    boolean nextIsKnown();

    void passOver() throws IOException;

    /**
     * An entry whose kind is to be recognised.
     *
     * @param name as the container says; a label, never a path that is followed
     * @param received its bytes as packed; asked when the body was read
     * @param body its bytes, read before this returns; if reading throws, the entry failed with what was read so far
     */
    void bytes(String name, LongSupplier received, InputStream body) throws IOException;

    /** An entry that is known to be a message. The payload is handed over. */
    void message(String name, Payload payload, long received) throws IOException;

    /**
     * An entry that cannot be read.
     *
     * @param raw its bytes as packed, to be kept for whoever can read them one day, or null
     */
    void failed(String name, Phrase reason, @Nullable InputStream raw, long received) throws IOException;

    /** An entry left out on purpose: a link, a device. */
    void skipped(String name, Phrase reason) throws IOException;

    /**
     * An entry that is a container itself, whose entries lie in this one: a folder of a store. Every folder is a mailbox.
     *
     * @param format what it is called in the catalog
     * @param opened read before this returns, and not closed
     */
    void container(String name, String format, Format.Opened opened) throws IOException;

    /** The container's own bytes as an entry, where a reader makes something else of them. The last entry. */
    void original(String name, String mediaType) throws IOException;

    void defect(Defect defect);
}
