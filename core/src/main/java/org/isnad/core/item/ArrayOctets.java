package org.isnad.core.item;

import java.util.Arrays;
import java.util.Objects;

/** {@link Octets} over a slice of an array, which nobody changes while this lives. */
public final class ArrayOctets implements Octets {
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

    @Override
    public long indexOf(int value, long from, long to) {
        int end = offset + (int) Math.min(to, length);
        int found = ByteScan.indexOf(bytes, value, offset + (int) from, end);
        return found < 0 ? -1 : (long) found - offset;
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
