package org.isnad.core.item;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;

/** {@link Octets} over a slice of an array, which nobody changes while this lives. */
public final class ArrayOctets implements Octets {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final byte[] bytes;
    private final int offset;
    private final int length;

    private ArrayOctets(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
    }

    public static ArrayOctets of(byte[] bytes) {
        return new ArrayOctets(bytes, 0, bytes.length);
    }

    public static ArrayOctets of(byte[] bytes, int offset, int length) {
        return new ArrayOctets(bytes, offset, length);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int at(long position) {
        if (position < 0 || position >= length) {
            throw new IndexOutOfBoundsException("offset " + position + " of " + length);
        }
        return bytes[offset + (int) position] & 0xFF;
    }

    /**
     * Eight bytes a step: a line end is looked for in every byte of a dump, so this loop is met more often than any
     * other. In {@code x = word ^ pattern} a byte that was wanted is zero, and {@code (x - 0x01…) & ~x & 0x80…} has its
     * lowest set bit in the first such byte (the bytes above it may be marked wrongly, which nobody looks at).
     */
    @Override
    public long indexOf(int value, long from, long to) {
        byte wanted = (byte) value;
        int end = offset + (int) Math.min(to, length);
        int i = offset + (int) from;
        long pattern = (value & 0xFFL) * LOW_BITS;
        for (; i <= end - Long.BYTES; i += Long.BYTES) {
            long x = (long) WORDS.get(bytes, i) ^ pattern;
            long found = (x - LOW_BITS) & ~x & HIGH_BITS;
            if (found != 0) {
                return (long) i - offset + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        for (; i < end; i++) {
            if (bytes[i] == wanted) {
                return (long) i - offset;
            }
        }
        return -1;
    }

    @Override
    public void forEachChunk(Span span, ChunkConsumer consumer) {
        Objects.checkFromToIndex(span.start(), span.end(), length);
        if (!span.isEmpty()) {
            consumer.accept(bytes, offset + (int) span.start(), (int) span.length());
        }
    }

    @Override
    public byte[] copy(Span span) {
        Objects.checkFromToIndex(span.start(), span.end(), length);
        return Arrays.copyOfRange(bytes, offset + (int) span.start(), offset + (int) span.end());
    }

    @Override
    public Octets slice(Span span) {
        Objects.checkFromToIndex(span.start(), span.end(), length);
        return new ArrayOctets(bytes, offset + (int) span.start(), (int) span.length());
    }
}
