package org.isnad.workbench.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.util.Arrays;
import org.isnad.core.item.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * {@link Content} of an input file: a small one is read into memory at once, a large one stays where it is. Every way of
 * reading it to its end also hashes it and tells custody.
 */
final class FileContent implements Content {
    private static final int PIECE = 256 * 1024;

    private final Path file;
    private final BasicFileAttributes attributes;
    private final Harvest harvest;
    private final boolean small;
    private byte[] bytes = new byte[0];
    private int count;
    private @Nullable ItemId hash;
    private @Nullable DigestInputStream stream;

    FileContent(Path file, BasicFileAttributes attributes, IngestLimits limits, Harvest harvest) {
        this.file = file;
        this.attributes = attributes;
        this.harvest = harvest;
        this.small = attributes.size() <= limits.inMemory();
    }

    @Override
    public Head head() throws IOException {
        if (count == 0) {
            bytes = new byte[small ? (int) attributes.size() : Head.SIZE];
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                read(channel);
            }
            if (small) {
                custody(ContentHash.of(bytes, count));
            }
        }
        return Head.of(bytes, count);
    }

    @Override
    public @Nullable Head whole() {
        return small ? Head.whole(bytes, count) : null;
    }

    @Override
    public InputStream stream() throws IOException {
        if (small) {
            return new ByteArrayInputStream(bytes, 0, count);
        }
        DigestInputStream hashing = new DigestInputStream(open(), ContentHash.sha256());
        stream = hashing;
        return hashing;
    }

    @Override
    public Payload payload() throws IOException {
        if (small) {
            return MemoryPayload.of(count == bytes.length ? bytes : Arrays.copyOf(bytes, count), hash);
        }
        record();
        return FilePayload.ofDump(file, 0, attributes.size(), hash);
    }

    @Override
    public @Nullable Payload partial() {
        return count == 0 ? null : MemoryPayload.of(Arrays.copyOf(bytes, count));
    }

    @Override
    public @Nullable Path dumpFile() {
        return small ? null : file;
    }

    @Override
    public long length() {
        return small ? count : attributes.size();
    }

    @Override
    public long seen() {
        return length();
    }

    @Override
    public void record() throws IOException {
        if (hash == null) {
            try (DigestInputStream whole = new DigestInputStream(open(), ContentHash.sha256())) {
                drain(whole);
                custody(ItemId.of(whole.getMessageDigest().digest()));
            }
        }
    }

    @Override
    public void finish() throws IOException {
        DigestInputStream reading = stream;
        if (reading == null) {
            record();
        } else if (hash == null) {
            drain(reading);
            custody(ItemId.of(reading.getMessageDigest().digest()));
        }
    }

    @Override
    public boolean changed() {
        if (small) {
            return count != attributes.size();
        }
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.size() != attributes.size() || !now.lastModifiedTime().equals(attributes.lastModifiedTime());
        } catch (IOException gone) {
            return true;
        }
    }

    @Override
    public void close() {
        DigestInputStream reading = stream;
        if (reading != null) {
            try {
                reading.close();
            } catch (IOException failingDisk) {
                throw Abort.ownDisk(failingDisk);
            }
        }
    }

    private InputStream open() throws IOException {
        return Channels.newInputStream(FileChannel.open(file, StandardOpenOption.READ));
    }

    /** In pieces: a channel keeps a native buffer as large as the largest piece it was ever asked for. */
    private void read(FileChannel channel) throws IOException {
        int n = 0;
        while (n >= 0 && count < bytes.length) {
            n = channel.read(ByteBuffer.wrap(bytes, count, Math.min(PIECE, bytes.length - count)));
            count += Math.max(n, 0);
        }
    }

    private void custody(ItemId sha256) {
        hash = sha256;
        harvest.input(file, small ? count : attributes.size(), sha256);
    }

    private static void drain(InputStream in) throws IOException {
        byte[] piece = new byte[PIECE];
        while (in.read(piece) >= 0) {
            // Reading is what hashes.
        }
    }
}
