package org.isnad.core.dkim;

import org.isnad.core.item.Octets.ChunkConsumer;

/**
 * Where canonicalizers write: a small buffer that is handed on when it is full, so that a digest sees few large pieces.
 */
final class CanonicalOutput {
    /** Large enough for a digest to run at full speed, small enough to cost nothing to make for every short message. */
    static final int SIZE = 2048;

    /** What is at least so long is handed on from where it lies: to copy it would cost more than it spares. */
    private static final int DIRECT = 512;

    private final ChunkConsumer sink;
    private final byte[] buffer = new byte[SIZE];
    private int filled;
    private long drained;

    CanonicalOutput(ChunkConsumer sink) {
        this.sink = sink;
    }

    /** Bytes written so far. */
    long written() {
        return drained + filled;
    }

    void put(int value) {
        if (filled == SIZE) {
            drain();
        }
        buffer[filled++] = (byte) value;
    }

    void putLineEnd() {
        put('\r');
        put('\n');
    }

    void put(byte[] bytes, int offset, int length) {
        if (length >= DIRECT) {
            drain();
            sink.accept(bytes, offset, length);
            drained += length;
            return;
        }
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == SIZE) {
                drain();
            }
            int n = Math.min(left, SIZE - filled);
            System.arraycopy(bytes, from, buffer, filled, n);
            filled += n;
            from += n;
            left -= n;
        }
    }

    void drain() {
        if (filled > 0) {
            sink.accept(buffer, 0, filled);
            drained += filled;
            filled = 0;
        }
    }
}
