package org.isnad.workbench.ingest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The first bytes of something, as many as recognition may need. The array is shared: it is only looked at. */
public final class Head {
    /** Bytes that are looked at; a longer message header is recognised by its beginning. */
    public static final int SIZE = 64 * 1024;

    private final byte[] bytes;
    private final int length;

    private Head(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    public static Head of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    /** The first {@code length} bytes of the array; fewer than {@link #SIZE} only if there are no more. */
    public static Head of(byte[] bytes, int length) {
        return new Head(bytes, Math.min(length, SIZE));
    }

    /** All bytes of something that lies in memory, however long. */
    public static Head whole(byte[] bytes, int length) {
        return new Head(bytes, length);
    }

    public int length() {
        return length;
    }

    /** The byte at an offset below {@link #length}, from 0 to 255. */
    public int at(int offset) {
        return bytes[offset] & 0xFF;
    }

    /** Whether these unsigned bytes stand at an offset. */
    public boolean has(int offset, int... values) {
        if (offset + values.length > length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if (at(offset + i) != values[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether these ASCII characters stand at an offset. */
    public boolean has(int offset, String ascii) {
        if (offset + ascii.length() > length) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (at(offset + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A copy of a piece. */
    public byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** A stream over the bytes. */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes, 0, length);
    }

    /** A piece as Latin-1 characters, cut at the end. */
    public String latin1(int offset, int count) {
        int from = Math.min(offset, length);
        return new String(bytes, from, Math.min(count, length - from), StandardCharsets.ISO_8859_1);
    }
}
