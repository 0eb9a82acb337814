package org.isnad.workbench.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.isnad.core.item.Octets;

/**
 * Bytes that are too large for memory and lie nowhere as they are. In the system's folder for such files, for a case that
 * is read is not changed; each vanishes with its reader.
 */
final class TemporaryFiles implements AutoCloseable {
    private final Problems problems;
    private final List<FileChannel> open = new ArrayList<>();

    TemporaryFiles(Problems problems) {
        this.problems = problems;
    }

    /** The bytes that {@code maker} gives, as {@link Octets} that live as long as this. */
    synchronized Octets hold(long length, Consumer<Octets.ChunkConsumer> maker) {
        try {
            Path file = Files.createTempFile("isnad-", ".tmp");
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            open.add(channel);
            maker.accept((bytes, offset, count) -> write(channel, ByteBuffer.wrap(bytes, offset, count)));
            return new WindowedOctets(
                    Math.min(length, channel.size()), LargeContents.PIECE, start -> read(channel, start));
        } catch (IOException e) {
            throw problems.of(e);
        } catch (UncheckedIOException e) {
            throw problems.of(new IOException(e.getMessage(), e));
        }
    }

    private static void write(FileChannel channel, ByteBuffer buffer) {
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] read(FileChannel channel, long start) {
        try {
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(LargeContents.PIECE, channel.size() - start));
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, start + buffer.position()) < 0) {
                    throw new IOException("temporary file was cut");
                }
            }
            return buffer.array();
        } catch (IOException e) {
            throw problems.of(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            for (FileChannel channel : open) {
                channel.close();
            }
        } catch (IOException e) {
            throw problems.of(e);
        }
    }
}
