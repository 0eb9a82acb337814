package org.isnad.workbench.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;

/**
 * {@link Octets} over a run of bytes in a file, looked at through one window of {@value #WINDOW} bytes, so that a
 * message of any size costs the same memory. Confined to one thread. A disk that fails, or a file that becomes shorter
 * meanwhile, shows as {@link UncheckedIOException}: neither is bad data of a message.
 */
public final class FileOctets implements Octets, AutoCloseable {
    private static final int WINDOW = 1 << 20;

    private final FileChannel channel;
    private final long offset;
    private final long length;
    private final byte[] window;
    private long windowStart;
    private int windowLength;

    private FileOctets(FileChannel channel, long offset, long length) {
        this.channel = channel;
        this.offset = offset;
        this.length = length;
        this.window = new byte[(int) Math.min(WINDOW, length)];
    }

    /** Opens the file for reading only. */
    public static FileOctets open(Path file, long offset, long length) throws IOException {
        return new FileOctets(FileChannel.open(file, StandardOpenOption.READ), offset, length);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int at(long position) {
        Objects.checkIndex(position, length);
        long within = position - windowStart;
        if (within < 0 || within >= windowLength) {
            load(position);
            within = position - windowStart;
        }
        return window[(int) within] & 0xFF;
    }

    @Override
    public long indexOf(int value, long from, long to) {
        byte wanted = (byte) value;
        long end = Math.min(to, length);
        long position = from;
        while (position < end) {
            at(position);
            int first = (int) (position - windowStart);
            int last = (int) Math.min(windowLength, end - windowStart);
            for (int i = first; i < last; i++) {
                if (window[i] == wanted) {
                    return windowStart + i;
                }
            }
            position = windowStart + last;
        }
        return -1;
    }

    @Override
    public void forEachChunk(Span span, ChunkConsumer consumer) {
        Objects.checkFromToIndex(span.start(), span.end(), length);
        // Its own buffer: the consumer may look at other places of these octets while it works on a chunk.
        byte[] chunk = new byte[(int) Math.min(64 * 1024, span.length())];
        for (long position = span.start(); position < span.end(); position += chunk.length) {
            int n = (int) Math.min(chunk.length, span.end() - position);
            read(position, chunk, n);
            consumer.accept(chunk, 0, n);
        }
    }

    @Override
    public byte[] copy(Span span) {
        Objects.checkFromToIndex(span.start(), span.end(), length);
        byte[] copy = new byte[Math.toIntExact(span.length())];
        read(span.start(), copy, copy.length);
        return copy;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Moves the window so that {@code position} lies a little behind its start: readers also look back. */
    private void load(long position) {
        long start = Math.max(0, Math.min(position - window.length / 8, length - window.length));
        int n = (int) Math.min(window.length, length - start);
        read(start, window, n);
        windowStart = start;
        windowLength = n;
    }

    private void read(long position, byte[] to, int n) {
        try {
            int done = 0;
            while (done < n) {
                ByteBuffer piece = ByteBuffer.wrap(to, done, Math.min(n - done, WINDOW));
                int got = channel.read(piece, offset + position + done);
                if (got < 0) {
                    throw new EOFException("the file became shorter while it was read");
                }
                done += got;
            }
        } catch (IOException failingDisk) {
            throw new UncheckedIOException(failingDisk);
        }
    }
}
