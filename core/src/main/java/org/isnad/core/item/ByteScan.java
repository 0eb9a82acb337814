package org.isnad.core.item;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Searches that every byte of a dump goes through, eight bytes a step. A word is read so that its lowest byte comes first;
 * what is wanted is marked by the highest bit of its byte, so that the lowest mark is the first hit.
 */
public final class ByteScan {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long SPACES = LOW_BITS * ' ';

    private ByteScan() {}

    /**
     * The offset of the first {@code value} in {@code [from, to)}, or -1.
     *
     * <p>In {@code x = word ^ pattern} a byte that was wanted is zero, and {@code (x - 0x01…) & ~x & 0x80…} has its lowest
     * set bit in the first such byte (the bytes above it may be marked wrongly, which nobody looks at).
     */
    public static int indexOf(byte[] bytes, int value, int from, int to) {
        byte wanted = (byte) value;
        long pattern = (value & 0xFFL) * LOW_BITS;
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long x = (long) WORDS.get(bytes, i) ^ pattern;
            long found = (x - LOW_BITS) & ~x & HIGH_BITS;
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        for (; i < to; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The offset of the first byte in {@code [from, to)} that is below a space, or is a space behind another one; else
     * {@code to}. What stands before {@code from} does not count. In text these are its line ends and little else.
     *
     * <p>Both marks are exact in every byte, for nothing is carried from one to the next: a byte whose highest bit was
     * set on purpose stays positive when 0x20 is taken off, and seven bits plus 0x7F reach the eighth unless they are zero.
     */
    public static int endOfPlainText(byte[] bytes, int from, int to) {
        long spaceBefore = 0;
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long word = (long) WORDS.get(bytes, i);
            long controls = ~((word | HIGH_BITS) - SPACES) & ~word & HIGH_BITS;
            long x = word ^ SPACES;
            long spaces = ~(((x & ~HIGH_BITS) + ~HIGH_BITS) | x) & HIGH_BITS;
            long found = controls | (spaces & (spaces << Byte.SIZE | spaceBefore));
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            spaceBefore = spaces >>> (Long.SIZE - Byte.SIZE);
        }
        boolean space = spaceBefore != 0;
        for (; i < to; i++) {
            byte b = bytes[i];
            if ((b >= 0 && b < ' ') || (b == ' ' && space)) {
                return i;
            }
            space = b == ' ';
        }
        return to;
    }
}
