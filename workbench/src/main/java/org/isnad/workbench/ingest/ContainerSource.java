package org.isnad.workbench.ingest;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.isnad.core.item.ItemId;
import org.jspecify.annotations.Nullable;

/** The bytes of a container that is being opened: all of them at hand, or as they come. */
final class ContainerSource implements Source, Closeable {
    private final String name;
    private final Content content;
    private final Head head;
    private final IngestLimits limits;
    private final Passwords passwords;
    private final Spool spool;
    private final @Nullable Payload whole;
    private @Nullable InputStream stream;
    private boolean kept;
    private @Nullable ItemId hash;
    private @Nullable Payload copy;

    private ContainerSource(
            String name,
            Content content,
            Head head,
            @Nullable Payload whole,
            IngestLimits limits,
            Spool spool,
            Passwords passwords) {
        this.passwords = passwords;
        this.name = name;
        this.content = content;
        this.head = head;
        this.whole = whole;
        this.limits = limits;
        this.spool = spool;
    }

    /** Small things and what is read at random are taken whole; other formats read a stream, however long. */
    static ContainerSource of(
            String name,
            Content content,
            Head head,
            Format format,
            IngestLimits limits,
            Spool spool,
            Passwords passwords)
            throws IOException {
        boolean inMemory = content.dumpFile() == null && content.length() >= 0;
        boolean random = content.dumpFile() == null && format.needsRandomAccess();
        Payload whole = inMemory || random ? content.payload() : null;
        return new ContainerSource(name, content, head, whole, limits, spool, passwords);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public InputStream stream() throws IOException {
        InputStream in = whole == null ? content.stream() : whole.stream();
        if (whole != null) {
            stream = in;
        }
        return new Unclosed(in);
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        Path file = content.dumpFile();
        return switch (whole) {
            case MemoryPayload memory -> new SeekableInMemoryByteChannel(memory.array());
            case FilePayload spooled -> FileChannel.open(spooled.file(), StandardOpenOption.READ);
            case null -> {
                if (file == null) {
                    throw new IllegalStateException("the format did not ask for random access");
                }
                yield FileChannel.open(file, StandardOpenOption.READ);
            }
        };
    }

    @Override
    public long length() {
        return whole == null ? content.length() : whole.length();
    }

    @Override
    public @Nullable Path dumpFile() {
        return content.dumpFile();
    }

    @Override
    public Path file() throws IOException {
        Path dump = content.dumpFile();
        return switch (whole) {
            case FilePayload spooled -> spooled.file();
            case MemoryPayload memory -> spooled(memory);
            case null -> {
                if (dump == null) {
                    throw new IllegalStateException("the format did not ask for random access");
                }
                yield dump;
            }
        };
    }

    private Path spooled(MemoryPayload memory) {
        SpoolWriter writer = spool.newFile();
        writer.write(memory.array(), 0, memory.array().length);
        FilePayload written = writer.finish();
        copy = written;
        return written.file();
    }

    @Override
    public boolean isKeptElsewhere() {
        return content.borrowed();
    }

    /** All bytes for the receiver, who closes them; to be asked for last. */
    Payload original() throws IOException {
        Path dump = content.dumpFile();
        if (whole == null && dump != null) {
            return FilePayload.ofDump(dump, 0, length(), null);
        }
        Payload kept = keep();
        if (kept == null) {
            throw new IllegalStateException("somebody else keeps these bytes");
        }
        return kept;
    }

    @Override
    public Passwords passwords() {
        return passwords;
    }

    @Override
    public IngestLimits limits() {
        return limits;
    }

    @Override
    public Spool spool() {
        return spool;
    }

    /** Whether both are known to the end and equal. Hashed only where the lengths agree. */
    boolean sameBytes(ContainerSource other) {
        if (length() < 0 || length() != other.length()) {
            return false;
        }
        ItemId mine = hash();
        return mine != null && mine.equals(other.hash());
    }

    /** All bytes, for an item that cannot be opened; the receiver closes them. Null if somebody else keeps them. */
    @Nullable
    Payload keep() {
        try {
            if (content.borrowed()) {
                return null;
            }
            kept = true;
            return whole == null ? content.payload() : whole;
        } catch (IOException unreadable) {
            return content.partial();
        }
    }

    @Override
    public void close() throws IOException {
        if (stream != null) {
            stream.close();
        }
        if (copy != null) {
            copy.close();
        }
        if (whole != null && !kept && !content.borrowed()) {
            whole.close();
        }
    }

    /** Decompressors close what they read from; the walk reads on to the end behind them. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            return in.read(to, offset, length);
        }

        @Override
        public void close() {
            // Left to the walk.
        }
    }

    private @Nullable ItemId hash() {
        try {
            Path file = content.dumpFile();
            if (hash == null && whole != null) {
                hash = ContentHash.of(whole);
            } else if (hash == null && file != null) {
                try (Payload all = FilePayload.ofDump(file, 0, length(), null)) {
                    hash = ContentHash.of(all);
                }
            }
            return hash;
        } catch (IOException unreadable) {
            return null;
        }
    }
}
