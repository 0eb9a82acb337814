package org.isnad.workbench.ingest;

import java.nio.charset.StandardCharsets;

/**
 * The first bytes of something, as many as recognition may need. The array is shared: it is only looked at.
 *
 * @param bytes holds them from index 0
 * @param length how many; fewer than {@link #SIZE} only if there are no more
 */
public record Head(byte[] bytes, int length) {
    /** Bytes that are looked at; message headers longer than this are recognised by their beginning. */
    public static final int SIZE = 64 * 1024;

    public static Head of(byte[] bytes) {
        return new Head(bytes, Math.min(bytes.length, SIZE));
    }

    /** Whether these unsigned bytes stand at an offset. */
    public boolean has(int offset, int... values) {
        if (offset + values.length > length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[offset + i] & 0xFF) != values[i]) {
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
            if (bytes[offset + i] != (byte) ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    public int at(int offset) {
        return bytes[offset] & 0xFF;
    }

    /** A piece as Latin-1 characters, cut at the end. */
    public String latin1(int offset, int count) {
        int from = Math.min(offset, length);
        return new String(bytes, from, Math.min(count, length - from), StandardCharsets.ISO_8859_1);
    }
}
