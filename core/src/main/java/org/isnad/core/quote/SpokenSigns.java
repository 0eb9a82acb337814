package org.isnad.core.quote;

import org.isnad.core.wording.Wording;

/**
 * The signs between words that make another sentence of the same words: a question mark, a sign that compares, and whatever
 * stands between two figures ({@code 3:1} is not {@code 3-1}). Signs of currencies, per cent, plus and minus are words themselves
 * ({@link Wording}); all other signs are written in many ways for many reasons, and no sense hangs on them.
 */
final class SpokenSigns {
    private static final String COMPARING = "<>=\u2264\u2265\u2260\u00B1\u00D7\u00F7";

    private SpokenSigns() {}

    /** Whether the same signs stand between two words of one text and two of another; each place is before its word. */
    static boolean same(Wording left, int beforeLeft, Wording right, int beforeRight) {
        return between(left, beforeLeft).equals(between(right, beforeRight));
    }

    /** Whether a sentence is asked on both sides, where these are the last words that are the same. */
    static boolean areAskedAlike(Wording left, int beforeLeft, Wording right, int beforeRight) {
        return isAsked(gap(left, beforeLeft)) == isAsked(gap(right, beforeRight));
    }

    private static String between(Wording words, int before) {
        String gap = gap(words, before);
        StringBuilder signs = new StringBuilder(isAsked(gap) ? "?" : "");
        boolean figures = before > 0
                && before < words.size()
                && Character.isDigit(last(words.written(before - 1)))
                && Character.isDigit(words.written(before).charAt(0))
                && gap.indexOf('\n') < 0;
        boolean startsLine = false;
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            boolean repeated = i > 0 && gap.charAt(i - 1) == c;
            if (c == '\n') {
                startsLine = true;
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                boolean spoken = figures || (COMPARING.indexOf(c) >= 0 && !repeated && !startsLine);
                signs.append(spoken ? String.valueOf(plain(c)) : "");
            }
        }
        return signs.toString();
    }

    private static String gap(Wording words, int before) {
        int start = before == 0 ? 0 : words.span(before - 1).end();
        int end = before < words.size()
                ? words.span(before).start()
                : words.text().length();
        return words.text().substring(start, end);
    }

    private static boolean isAsked(String gap) {
        return gap.chars().anyMatch(c -> c == '?' || c == '\u061F' || c == '\uFF1F');
    }

    private static char last(String word) {
        return word.charAt(word.length() - 1);
    }

    private static char plain(char c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212' ? '-' : c;
    }
}
