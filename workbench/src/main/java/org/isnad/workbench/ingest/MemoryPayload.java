package org.isnad.workbench.ingest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Octets;
import org.jspecify.annotations.Nullable;

/** Bytes in memory: an array that nobody changes any more. */
public final class MemoryPayload implements Payload {
    private final byte[] bytes;
    private final @Nullable ItemId hash;

    private MemoryPayload(byte[] bytes, @Nullable ItemId hash) {
        this.bytes = bytes;
        this.hash = hash;
    }

    /** Takes over the array. */
    public static MemoryPayload of(byte[] bytes) {
        return new MemoryPayload(bytes, null);
    }

    /** Takes over the array, whose SHA-256 is known. */
    public static MemoryPayload of(byte[] bytes, @Nullable ItemId hash) {
        return new MemoryPayload(bytes, hash);
    }

    /** The array itself, not a copy; it must not be changed. */
    public byte[] array() {
        return bytes;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public Octets octets() {
        return ArrayOctets.of(bytes);
    }

    @Override
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public @Nullable ItemId knownHash() {
        return hash;
    }

    @Override
    public void close() {
        // Nothing to free: the garbage collector owns arrays.
    }
}
