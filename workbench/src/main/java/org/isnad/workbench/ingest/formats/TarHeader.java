package org.isnad.workbench.ingest.formats;

import org.jspecify.annotations.Nullable;

/**
 * One header block of a tar archive (POSIX.1-2017, pax, "ustar Interchange Format"; GNU tar's older one).
 *
 * @param name as far as this block holds it
 * @param size bytes of the body that follows
 * @param type the type flag
 * @param extendedSparse whether GNU sparse maps follow before the body
 */
record TarHeader(String name, long size, char type, boolean extendedSparse) {
    static final int BLOCK = 512;
    private static final int CHECKSUM = 148;

    /** Reads a block, or returns null if it is none: its checksum or its size is wrong. */
    static @Nullable TarHeader parse(byte[] block) {
        long size = number(block, 124, 12);
        long sum = number(block, CHECKSUM, 8);
        if (size < 0 || (sum != checksum(block, false) && sum != checksum(block, true))) {
            return null;
        }
        char type = (char) (block[156] & 0xFF);
        String name = text(block, 0, 100);
        boolean posix = text(block, 257, 6).equals("ustar") && block[262] == 0;
        String prefix = posix ? text(block, 345, 155) : "";
        return new TarHeader(prefix.isEmpty() ? name : prefix + "/" + name, size, type, type == 'S' && block[482] == 1);
    }

    /** Sum of all bytes, those of the checksum taken as blanks; some old writers summed signed bytes. */
    private static long checksum(byte[] block, boolean signed) {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            int b = i >= CHECKSUM && i < CHECKSUM + 8 ? ' ' : block[i];
            sum += signed ? b : b & 0xFF;
        }
        return sum;
    }

    /** Octal digits between blanks, or base 256 with the top bit set (GNU); -1 if neither. */
    private static long number(byte[] block, int at, int length) {
        if ((block[at] & 0x80) != 0) {
            long value = block[at] & 0x3F;
            for (int i = at + 1; i < at + length; i++) {
                if (value > Long.MAX_VALUE >> 9) {
                    return -1;
                }
                value = (value << 8) | (block[i] & 0xFF);
            }
            return (block[at] & 0x40) != 0 ? -1 : value;
        }
        String digits = text(block, at, length).strip();
        return digits.isEmpty() ? 0 : isOctal(digits) ? Long.parseLong(digits, 8) : -1;
    }

    /** At most twenty digits, which a long holds. Every file of a dump is asked, so that no expression is compiled for it. */
    private static boolean isOctal(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '7') {
                return false;
            }
        }
        return digits.length() <= 20;
    }

    private static String text(byte[] block, int at, int length) {
        int end = at;
        while (end < at + length && block[end] != 0) {
            end++;
        }
        return EntryNames.of(block, at, end - at);
    }
}
