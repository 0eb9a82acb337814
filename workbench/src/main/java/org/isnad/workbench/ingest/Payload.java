package org.isnad.workbench.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of something found: small ones in memory, large ones in a file. Whoever holds it closes it, once; a spool
 * file is deleted then, a file of the dump never. Used by one thread at a time.
 */
public sealed interface Payload extends AutoCloseable permits MemoryPayload, FilePayload {
    /** Number of bytes. */
    long length();

    /**
     * The bytes, until this is closed. Over a file, a failing disk shows as {@link java.io.UncheckedIOException}.
     *
     * @throws IOException if the file cannot be opened
     */
    Octets octets() throws IOException;

    /** A new stream over the bytes from the first one; the caller closes it. */
    InputStream stream() throws IOException;

    /** The SHA-256 if the walk had to compute it anyway, or null. */
    @Nullable
    ItemId knownHash();

    /** Frees the bytes; deletes a spool file. */
    @Override
    void close();
}
