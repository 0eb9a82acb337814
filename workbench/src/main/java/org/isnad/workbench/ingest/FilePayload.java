package org.isnad.workbench.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Octets;
import org.jspecify.annotations.Nullable;

/** A run of bytes in a file: a file of the dump, a slice of one, or a spool file of our own, which is deleted on closing. */
public final class FilePayload implements Payload {
    private final Path file;
    private final long offset;
    private final long length;
    private final boolean spool;
    private final @Nullable ItemId hash;
    private @Nullable FileOctets octets;

    private FilePayload(Path file, long offset, long length, boolean spool, @Nullable ItemId hash) {
        this.file = file;
        this.offset = offset;
        this.length = length;
        this.spool = spool;
        this.hash = hash;
    }

    /** A slice of a file of the dump, which is only read. */
    public static FilePayload ofDump(Path file, long offset, long length, @Nullable ItemId hash) {
        Objects.checkFromIndexSize(offset, length, Long.MAX_VALUE);
        return new FilePayload(file, offset, length, false, hash);
    }

    /** A whole spool file, deleted on closing. */
    public static FilePayload ofSpool(Path file, long length) {
        return new FilePayload(file, 0, length, true, null);
    }

    public Path file() {
        return file;
    }

    public long offset() {
        return offset;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public Octets octets() throws IOException {
        FileOctets open = octets;
        if (open == null) {
            open = FileOctets.open(file, offset, length);
            octets = open;
        }
        return open;
    }

    @Override
    public InputStream stream() throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        channel.position(offset);
        return new Bounded(Channels.newInputStream(channel), length);
    }

    @Override
    public @Nullable ItemId knownHash() {
        return hash;
    }

    @Override
    public void close() {
        try {
            if (octets != null) {
                octets.close();
            }
            if (spool) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failingDisk) {
            throw new UncheckedIOException(failingDisk);
        }
    }
}
