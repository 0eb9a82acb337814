package org.isnad.workbench.ingest.formats;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds a short ASCII text in bytes, looking at few of them (Horspool, Practical fast searching in strings, 1980). */
final class ByteSearch {
    private final byte[] wanted;
    private final byte[] shift = new byte[256];

    ByteSearch(String text) {
        this.wanted = text.getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(shift, (byte) wanted.length);
        for (int i = 0; i < wanted.length - 1; i++) {
            shift[wanted[i] & 0xFF] = (byte) (wanted.length - 1 - i);
        }
    }

    int length() {
        return wanted.length;
    }

    /** Offset of the first occurrence within {@code [from, limit)}, or -1. */
    int find(byte[] bytes, int from, int limit) {
        int tail = wanted.length - 1;
        byte end = wanted[tail];
        int at = from;
        while (at + tail < limit) {
            byte last = bytes[at + tail];
            if (last == end && standsAt(bytes, at, limit)) {
                return at;
            }
            at += shift[last & 0xFF];
        }
        return -1;
    }

    boolean standsAt(byte[] bytes, int at, int limit) {
        return at >= 0
                && at + wanted.length <= limit
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
