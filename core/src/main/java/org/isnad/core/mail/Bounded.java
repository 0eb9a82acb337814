package org.isnad.core.mail;

import java.util.Arrays;
import org.isnad.core.item.Octets.ChunkConsumer;

/** Keeps the first bytes it is given, up to a limit, and lets the rest go. */
final class Bounded implements ChunkConsumer {
    private static final int FIRST_SIZE = 1 << 16;

    private final int limit;
    private byte[] bytes;
    private int length;

    /**
     * @param expected about how many bytes will come; only a hint
     * @param limit how many are kept
     */
    Bounded(int expected, int limit) {
        this.limit = limit;
        this.bytes = new byte[Math.max(0, Math.min(Math.min(expected, FIRST_SIZE), limit))];
    }

    @Override
    public void accept(byte[] from, int offset, int count) {
        int taken = Math.min(count, limit - length);
        if (taken > bytes.length - length) {
            long grown = Math.max(length + (long) taken, bytes.length * 2L);
            bytes = Arrays.copyOf(bytes, (int) Math.min(grown, limit));
        }
        System.arraycopy(from, offset, bytes, length, taken);
        length += taken;
    }

    boolean isFull() {
        return length >= limit;
    }

    byte[] bytes() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
