package org.isnad.workbench.sample.client;

import java.util.Arrays;
import java.util.Base64;
import org.isnad.workbench.sample.chance.Chance;

/**
 * Outlook's Thread-Index (MS-OXOMSG, 2.2.1.3): the six high bytes of the FILETIME at which the first window was opened, a
 * GUID, and for each answer five bytes: one bit 0, 31 bits of the time since the one before in units of 2^18 · 100 ns, and
 * a byte of chance.
 */
final class ThreadIndex {
    private static final int CLOCK = 6;
    private static final int GUID = 16;
    private static final int CHILD = 5;
    private static final int UNIT = 18;

    private ThreadIndex() {}

    static String first(long sent, Chance chance) {
        long opened = opened(sent, chance);
        byte[] out = new byte[CLOCK + GUID];
        for (int i = 0; i < CLOCK; i++) {
            out[i] = (byte) (opened >>> (56 - 8 * i));
        }
        System.arraycopy(chance.bytes(GUID), 0, out, CLOCK, GUID);
        return Base64.getEncoder().encodeToString(out);
    }

    /** Nothing if there is no index to hang on, or if the answer would be older than what it answers. */
    static String child(String parent, long sent, Chance chance) {
        byte[] before = Base64.getDecoder().decode(parent);
        if (before.length == 0) {
            return "";
        }
        long units = (opened(sent, chance) - clock(before)) >> UNIT;
        if (units < 0 || units > Integer.MAX_VALUE) {
            return "";
        }
        byte[] out = Arrays.copyOf(before, before.length + CHILD);
        for (int i = 0; i < 4; i++) {
            out[before.length + i] = (byte) (units >>> (24 - 8 * i));
        }
        out[before.length + 4] = (byte) chance.below(256);
        return Base64.getEncoder().encodeToString(out);
    }

    /** The time that the index has come to, as a FILETIME. */
    private static long clock(byte[] index) {
        long clock = 0;
        for (int i = 0; i < CLOCK; i++) {
            clock = (clock << 8) | (index[i] & 0xFF);
        }
        clock <<= 16;
        for (int at = CLOCK + GUID; at < index.length; at += CHILD) {
            long units = 0;
            for (int i = 0; i < 4; i++) {
                units = (units << 8) | (index[at + i] & 0xFF);
            }
            clock += units << UNIT;
        }
        return clock;
    }

    /** When the window was opened in which the letter was written. */
    private static long opened(long sent, Chance chance) {
        return Outlook.fileTime(sent - chance.between(20_000, 200_000));
    }
}
