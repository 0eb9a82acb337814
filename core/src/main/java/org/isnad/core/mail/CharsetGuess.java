package org.isnad.core.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The charset of bytes of which nothing is known. UTF-8 if they are valid UTF-8, or nearly; else windows-1256 where they
 * look like Arabic; else windows-1252. A guess is a help for reading, never a fact.
 *
 * <p>Nearly valid is a text that was cut within a character, or into which a byte of another charset strayed: other
 * charsets seldom hold a valid sequence of UTF-8, and never many of them for one byte that is none.
 *
 * <p>Arabic text in windows-1256 has its bytes above 127 in runs, the words, and nearly all of them are letters of the
 * Arabic block; alif and lam alone are more than a tenth of them. French in windows-1252 has single ones between letters
 * of ASCII. Cyrillic has runs as well, but of bytes that windows-1256 gives to French letters.
 */
final class CharsetGuess {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");

    /** No more bytes than these are looked at for plausibility. */
    private static final int SAMPLE = 1 << 16;

    private static final int LEAST_ARABIC_BYTES = 3;
    private static final int LEAST_ARABIC_PERCENT = 85;
    private static final int LEAST_IN_RUNS_PERCENT = 60;
    private static final int LEAST_ALIF_LAM_PERCENT = 10;

    private static final int LEAST_SEQUENCES_A_STRAY = 4;

    /** No sequence begins so. */
    private static final int INVALID = -1;

    private static final int ALIF = 0xC7;
    private static final int LAM = 0xE1;

    private CharsetGuess() {}

    static Charset of(byte[] bytes) {
        if (TextDecoding.isReadable(bytes, StandardCharsets.UTF_8) || isNearlyUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        return looksArabic(bytes) ? WINDOWS_1256 : WINDOWS_1252;
    }

    /** Bytes above 127 there are, more than one, and no character of UTF-8 among them. */
    static boolean isAnythingButUtf8(byte[] bytes) {
        Tally tally = tally(bytes);
        return tally.sequences == 0 && tally.strays > 1;
    }

    private static boolean isNearlyUtf8(byte[] bytes) {
        Tally tally = tally(bytes);
        return tally.sequences > 0 && tally.strays * LEAST_SEQUENCES_A_STRAY <= tally.sequences;
    }

    /**
     * Of the bytes that are looked at.
     *
     * @param sequences whole ones of UTF-8
     * @param strays what stands between them; a sequence that the end cuts off is none
     */
    private record Tally(int sequences, int strays) {}

    private static Tally tally(byte[] bytes) {
        int sequences = 0;
        int strays = 0;
        int end = Math.min(bytes.length, SAMPLE);
        for (int at = 0; at < end; at++) {
            int wanted = following(bytes[at] & 0xFF);
            if (wanted == 0 || wanted == INVALID) {
                strays += wanted == 0 ? 0 : 1;
                continue;
            }
            int found = 0;
            while (found < wanted && at + 1 < end && (bytes[at + 1] & 0xC0) == 0x80) {
                found++;
                at++;
            }
            if (found == wanted) {
                sequences++;
            } else if (at + 1 < end) {
                strays++;
            }
        }
        return new Tally(sequences, strays);
    }

    /** How many bytes follow this one in a sequence (RFC 3629, 4), or {@link #INVALID}. */
    private static int following(int b) {
        if (b < 0x80) {
            return 0;
        }
        if (b >= 0xC2 && b <= 0xDF) {
            return 1;
        }
        if (b >= 0xE0 && b <= 0xEF) {
            return 2;
        }
        return b >= 0xF0 && b <= 0xF4 ? 3 : INVALID;
    }

    private static boolean looksArabic(byte[] bytes) {
        int high = 0;
        int letters = 0;
        int inRuns = 0;
        int alifLam = 0;
        boolean previousHigh = false;
        for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
            int b = bytes[i] & 0xFF;
            boolean isHigh = b > 127;
            if (isHigh) {
                high++;
                letters += isArabicLetter(b) ? 1 : 0;
                alifLam += b == ALIF || b == LAM ? 1 : 0;
                inRuns += previousHigh ? 1 : 0;
            }
            previousHigh = isHigh;
        }
        return high >= LEAST_ARABIC_BYTES
                && letters * 100L >= high * (long) LEAST_ARABIC_PERCENT
                && inRuns * 100L >= high * (long) LEAST_IN_RUNS_PERCENT
                && alifLam * 100L >= high * (long) LEAST_ALIF_LAM_PERCENT;
    }

    /** Arabic letters, marks and punctuation of windows-1256. */
    private static boolean isArabicLetter(int b) {
        return switch (b) {
            case 0x81, 0x8D, 0x8E, 0x8F, 0x90, 0x98, 0x9A, 0x9F, 0xA1, 0xAA, 0xBA, 0xBF, 0xC0 -> true;
            case 0xD7, 0xE0, 0xE2 -> false;
            case 0xE1, 0xE3, 0xE4, 0xE5, 0xE6, 0xEC, 0xED -> true;
            case 0xF0, 0xF1, 0xF2, 0xF3, 0xF5, 0xF6, 0xF8, 0xFA -> true;
            default -> b >= 0xC1 && b <= 0xDF;
        };
    }
}
