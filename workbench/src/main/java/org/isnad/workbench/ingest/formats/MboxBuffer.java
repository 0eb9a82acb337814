package org.isnad.workbench.ingest.formats;

import java.io.IOException;
import java.io.InputStream;

/**
 * The part of a mailbox file that is looked at: a run of bytes that grows at its end as the file is read and is let go at
 * its start as messages are done. Positions are offsets in the file; {@link #at} makes them indexes of the array, until
 * more is read.
 */
final class MboxBuffer {
    private static final int SMALLEST = 1 << 20;

    private final InputStream in;
    private final int largest;
    private byte[] bytes;
    private int limit;
    private int released;
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

    /** The array, valid from what was released up to {@link #limit}. */
    byte[] bytes() {
        return bytes;
    }

    int limit() {
        return limit;
    }

    /** The index of a position that is held, or lies within an array's length beyond. */
    int at(long position) {
        return Math.toIntExact(position - base);
    }

    /** The position of an index. */
    long position(int index) {
        return base + index;
    }

    /** The position behind what was read. */
    long end() {
        return base + limit;
    }

    /** The position of the first byte held. */
    long start() {
        return base + released;
    }

    /** Whether the end of the file has been read. */
    boolean ended() {
        return ended;
    }

    /** Reads more; false at the end of the file and when it holds all it may. */
    boolean more() throws IOException {
        if (ended || limit - released == largest) {
            return false;
        }
        if (limit == bytes.length) {
            makeRoom();
        }
        int n = in.read(bytes, limit, Math.min(bytes.length - limit, largest - (limit - released)));
        ended = n < 0;
        limit += Math.max(n, 0);
        return n > 0;
    }

    /** Reads until everything before a position is held, if it is to be had. */
    void reach(long position) throws IOException {
        boolean more = true;
        while (end() < position && more) {
            more = more();
        }
    }

    /** Lets go of everything before a position. */
    void release(long position) {
        released = at(position);
    }

    /** Moves what is held only when half the array is let go, so that a byte is moved once at most on average. */
    private void makeRoom() {
        int held = limit - released;
        if (released >= bytes.length / 2 || bytes.length > largest) {
            System.arraycopy(bytes, released, bytes, 0, held);
        } else {
            byte[] larger = new byte[2 * bytes.length];
            System.arraycopy(bytes, released, larger, 0, held);
            bytes = larger;
        }
        base += released;
        limit = held;
        released = 0;
    }
}
