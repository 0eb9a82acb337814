package org.isnad.core.wording;

/**
 * Whether one word may be the other, mistyped: one slip in words of four letters or more, two from eight letters on. A
 * slip is a letter too many, too few, another one, or two neighbours exchanged (F. J. Damerau, <i>A technique for computer
 * detection and correction of spelling errors</i>, CACM 7, 1964, found four in five mistyped words to have one such slip).
 *
 * <p>Words with a digit are never near: another figure is another fact. So are {@code million} and {@code billion}, which
 * no rule of letters can know; therefore a near word is always shown as a difference and only counts as less of one.
 */
public final class NearWords {
    private static final int ONE_SLIP = 4;
    private static final int TWO_SLIPS = 8;
    /** Of longer words the slips are not counted; they are the same or not. */
    private static final int LONGEST = 64;

    private NearWords() {}

    /** @param a folded, as {@code b} */
    public static boolean near(String a, String b) {
        int most = slips(Math.min(a.length(), b.length()));
        if (most == 0 || Math.abs(a.length() - b.length()) > most || Math.max(a.length(), b.length()) > LONGEST) {
            return false;
        }
        return !hasDigit(a) && !hasDigit(b) && distance(a, b, most) <= most;
    }

    /** How many slips a word of so many letters is allowed. */
    public static int slips(int letters) {
        return letters < ONE_SLIP ? 0 : letters < TWO_SLIPS ? 1 : 2;
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** Restricted Damerau–Levenshtein distance; any number above {@code most} where it is above. */
    private static int distance(String a, String b, int most) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int best = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > most) {
                return most + 1;
            }
            int[] reused = before;
            before = last;
            last = row;
            row = reused;
        }
        return last[b.length()];
    }
}
