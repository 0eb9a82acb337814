package org.isnad.workbench.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.List;
import org.isnad.core.item.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * {@link Content} of the volumes of one archive, laid end to end in a spool file. Each volume is told to custody as the
 * input file that it is.
 */
final class VolumesContent implements Content {
    private static final int PIECE = 256 * 1024;

    private final List<Path> files;
    private final Spool spool;
    private final Harvest harvest;
    private @Nullable FilePayload joined;
    private boolean handedOut;

    VolumesContent(List<Path> files, Spool spool, Harvest harvest) {
        this.files = List.copyOf(files);
        this.spool = spool;
        this.harvest = harvest;
    }

    private FilePayload joined() throws IOException {
        FilePayload done = joined;
        if (done == null) {
            done = join();
            joined = done;
        }
        return done;
    }

    private FilePayload join() throws IOException {
        SpoolWriter writer = spool.newFile();
        try {
            for (Path file : files) {
                append(file, writer);
            }
        } catch (IOException unreadable) {
            writer.finish().close();
            throw unreadable;
        }
        return writer.finish();
    }

    private void append(Path file, SpoolWriter writer) throws IOException {
        long size = 0;
        byte[] piece = new byte[PIECE];
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), ContentHash.sha256())) {
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                writer.write(piece, 0, n);
                size += n;
            }
            harvest.input(file, size, ItemId.of(in.getMessageDigest().digest()));
        }
    }

    @Override
    public Head head() throws IOException {
        try (InputStream in = joined().stream()) {
            return Head.of(in.readNBytes(Head.SIZE));
        }
    }

    @Override
    public @Nullable Head whole() {
        return null;
    }

    @Override
    public InputStream stream() throws IOException {
        return joined().stream();
    }

    @Override
    public Payload payload() throws IOException {
        handedOut = true;
        return joined();
    }

    @Override
    public @Nullable Payload partial() {
        return null;
    }

    @Override
    public @Nullable Path dumpFile() {
        return null;
    }

    @Override
    public long length() {
        FilePayload done = joined;
        return done == null ? -1 : done.length();
    }

    @Override
    public long seen() {
        return Math.max(0, length());
    }

    @Override
    public void finish() {
        // All of it was read when it was joined.
    }

    @Override
    public void close() {
        FilePayload done = joined;
        if (done != null && !handedOut) {
            done.close();
        }
    }
}
