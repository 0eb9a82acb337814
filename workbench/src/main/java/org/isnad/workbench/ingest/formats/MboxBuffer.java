package org.isnad.workbench.ingest.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The part of a mailbox file that is looked at: a run of bytes that grows at its end as the file is read and is cut at
 * its start as messages are done. Offsets into it change with every cut; {@link #base} says where it lies in the file.
 */
final class MboxBuffer {
    private static final int SMALLEST = 1 << 20;

    private final InputStream in;
    private final int largest;
    private byte[] bytes;
    private int limit;
    private long base;
    private boolean ended;

    /**
     * @param largest bytes it may hold, look-ahead apart
     */
    MboxBuffer(InputStream in, int largest) {
        this.in = in;
        this.largest = Math.max(largest, SMALLEST) + FromLine.LOOK;
        this.bytes = new byte[SMALLEST];
    }

    /** The array; valid up to {@link #limit}, until more is read. */
    byte[] bytes() {
        return bytes;
    }

    int limit() {
        return limit;
    }

    /** Offset in the file of the first byte held. */
    long base() {
        return base;
    }

    /** Whether the end of the file has been read. */
    boolean ended() {
        return ended;
    }

    boolean isFull() {
        return limit == largest;
    }

    /** Reads more; false at the end of the file and when it is full. */
    boolean more() throws IOException {
        if (ended || isFull()) {
            return false;
        }
        if (limit == bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(largest, 2L * bytes.length));
        }
        int n = in.read(bytes, limit, bytes.length - limit);
        ended = n < 0;
        limit += Math.max(n, 0);
        return n > 0;
    }

    /** Reads until so many bytes are held, if they are to be had. */
    void reach(int wanted) throws IOException {
        boolean more = true;
        while (limit < wanted && more) {
            more = more();
        }
    }

    /** Drops the first {@code n} bytes. */
    void cut(int n) {
        System.arraycopy(bytes, n, bytes, 0, limit - n);
        limit -= n;
        base += n;
    }
}
