package org.isnad.workbench.ingest.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * Little-endian numbers and runs of bytes anywhere in a file, through one window: neighbouring small entries cost one
 * system call together.
 */
final class RandomBytes {
    private static final int WINDOW = 256 * 1024;

    private final SeekableByteChannel channel;
    private final long length;
    private final byte[] window;
    private long start;
    private int count;

    RandomBytes(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.length = channel.size();
        this.window = new byte[(int) Math.min(WINDOW, length)];
    }

    long length() {
        return length;
    }

    int u8(long position) throws IOException {
        if (position < start || position >= start + count) {
            load(position);
        }
        return window[(int) (position - start)] & 0xFF;
    }

    int u16(long position) throws IOException {
        return u8(position) | u8(position + 1) << 8;
    }

    long u32(long position) throws IOException {
        return u16(position) | (long) u16(position + 2) << 16;
    }

    /** A 64-bit number; beyond {@link Long#MAX_VALUE} it comes out negative, which no offset is. */
    long u64(long position) throws IOException {
        return u32(position) | u32(position + 4) << 32;
    }

    boolean has(long position, int signature) throws IOException {
        return position >= 0 && position + 4 <= length && (int) u32(position) == signature;
    }

    byte[] copy(long position, int n) throws IOException {
        byte[] copy = new byte[n];
        for (int done = 0; done < n; ) {
            done += read(position + done, copy, done, n - done);
        }
        return copy;
    }

    /** Reads at least one byte; throws at the end of the file. */
    int read(long position, byte[] to, int offset, int wanted) throws IOException {
        u8(position);
        int at = (int) (position - start);
        int n = Math.min(wanted, count - at);
        System.arraycopy(window, at, to, offset, n);
        return n;
    }

    /** The bytes from a position on; ends early, with an {@link EOFException}, where the file does. */
    InputStream stream(long position, long n) {
        return new InputStream() {
            private long at = position;
            private long left = n;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] to, int offset, int wanted) throws IOException {
                if (left <= 0 || wanted == 0) {
                    return wanted == 0 ? 0 : -1;
                }
                int got = RandomBytes.this.read(at, to, offset, (int) Math.min(wanted, left));
                at += got;
                left -= got;
                return got;
            }
        };
    }

    private void load(long position) throws IOException {
        if (position < 0 || position >= length) {
            throw new EOFException();
        }
        channel.position(position);
        ByteBuffer buffer = ByteBuffer.wrap(window);
        int n = 0;
        while (buffer.hasRemaining() && n >= 0) {
            n = channel.read(buffer);
        }
        start = position;
        count = buffer.position();
        if (count == 0) {
            throw new EOFException();
        }
    }
}
