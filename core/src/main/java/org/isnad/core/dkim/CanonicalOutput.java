package org.isnad.core.dkim;

import org.isnad.core.item.Octets.ChunkConsumer;

/**
 * Where canonicalizers write: a small buffer that is handed on when it is full, so that a digest sees few large pieces.
 * The fields are open to the loops of this package, which keep them in local variables while they run.
 */
final class CanonicalOutput {
    /** Large enough for a digest to run at full speed, small enough to cost nothing to make for every short message. */
    static final int SIZE = 2048;

    private final ChunkConsumer sink;
    final byte[] buffer = new byte[SIZE];
    int filled;
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
