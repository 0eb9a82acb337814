package org.isnad.workbench.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A spool file being written. A failure to write is one of our own disk and ends the walk; it is never taken for damage
 * of the dump.
 */
public final class SpoolWriter {
    private final Path file;
    private final FileChannel channel;
    private long length;

    private SpoolWriter(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static SpoolWriter open(Path file) {
        try {
            return new SpoolWriter(file, FileChannel.open(file, StandardOpenOption.WRITE));
        } catch (IOException ownDisk) {
            throw Abort.ownDisk(ownDisk);
        }
    }

    public void write(byte[] bytes, int offset, int count) {
        try {
            ByteBuffer left = ByteBuffer.wrap(bytes, offset, count);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            length += count;
        } catch (IOException ownDisk) {
            throw Abort.ownDisk(ownDisk);
        }
    }

    /** Ends writing; the payload owns the file. */
    public FilePayload finish() {
        try {
            channel.close();
            return FilePayload.ofSpool(file, length);
        } catch (IOException ownDisk) {
            throw Abort.ownDisk(ownDisk);
        }
    }
}
