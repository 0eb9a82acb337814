package org.isnad.core.wording;

import java.util.Arrays;

/**
 * Cuts a text into words to be compared. Linear in the text.
 *
 * <ol>
 *   <li>A word is a run of letters and digits, folded ({@link Folding}, {@link ArabicLetters}): case and diacritics go in
 *       every script, Arabic letters that are written in several ways become one, Arabic digits 0–9.
 *   <li>Characters that are not seen are nothing, also within a word: soft hyphen, zero-width space and joiners, marks of
 *       direction, variation selectors, byte order mark; tatweel too.
 *   <li>Arabic letters and other letters or digits part each other: {@code الـFBI} is two words.
 *   <li>An apostrophe of any shape between two letters parts an elided French word from the next ({@code l'accord},
 *       {@code jusqu'en}), and both are words: they can be all that was changed. Any other apostrophe is nothing:
 *       {@code don't}, {@code O'Brien}, {@code aujourd'hui}.
 *   <li>Full stop, comma and their Arabic likes between two digits belong to the number, all as one sign: {@code 3.5} and
 *       {@code 3,5} are the same word, {@code 35} is another.
 *   <li>Signs that change what is said are words: those of currencies, per cent and per mille, fractions, and plus or
 *       minus before a digit where no letter or digit stands before it.
 *   <li>Each ideograph is a word.
 *   <li>Everything else parts words and is not compared: spaces, line ends, quotation marks, dashes, other punctuation.
 *       A text quoted with {@code >}, wrapped anew or with typographic quotes has the same words.
 * </ol>
 *
 * No word is dropped and none is cut.
 */
final class WordCutter {
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char NUMBER_SIGN = '.';
    private static final int LONGEST_ELIDED = 6;

    private enum Script {
        NONE,
        ARABIC,
        OTHER
    }

    private final String text;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int[] foldedEnds = new int[16];
    private char[] folded;
    private int size;
    private int length;
    /** Of the word under way: where its letters begin in {@link #folded}; there is none where this is {@link #length}. */
    private int begin;

    private Script script = Script.NONE;
    private int at;

    WordCutter(String text) {
        this.text = text;
        this.folded = new char[Math.max(16, text.length() / 2)];
    }

    Wording cut() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c >= 'a' && c <= 'z') {
                take(c, Script.OTHER, 1);
            } else if (Character.isSurrogate(c)) {
                supplementary();
            } else {
                other(c);
            }
        }
        finish();
        return new Wording(
                text,
                Arrays.copyOf(starts, size),
                Arrays.copyOf(ends, size),
                Arrays.copyOf(folded, length),
                Arrays.copyOf(foldedEnds, size));
    }

    private void other(char c) {
        char letter = c == ZERO_WIDTH_SPACE ? Folding.SKIPPED : Folding.fold(c);
        switch (letter) {
            case Folding.SKIPPED -> skip(c);
            case Folding.SEPARATOR -> sign(c);
            case Folding.MANY -> many(Folding.letters(c));
            default -> {
                if (Folding.isIdeograph(letter)) {
                    alone(letter);
                } else {
                    take(letter, scriptOf(letter), 1);
                }
            }
        }
    }

    /** A mark is seen with the letter it stands on and belongs to its span; what is not seen belongs to none. */
    private void skip(char c) {
        at++;
        if (length > begin && Character.getType(c) != Character.FORMAT && c != ZERO_WIDTH_SPACE) {
            ends[size] = at;
        }
    }

    private static Script scriptOf(char folded) {
        return ArabicLetters.isArabic(folded) ? Script.ARABIC : Script.OTHER;
    }

    private void many(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            take(letters.charAt(i), scriptOf(letters.charAt(i)), i == 0 ? 1 : 0);
        }
    }

    private void supplementary() {
        int point = text.codePointAt(at);
        int units = Character.charCount(point);
        if (Character.isIdeographic(point)) {
            finish();
            takePoint(point, units);
            finish();
        } else if (Character.isLetterOrDigit(point)) {
            takePoint(Character.toLowerCase(point), units);
        } else {
            finish();
            at += units;
        }
    }

    private void takePoint(int point, int units) {
        if (Character.isBmpCodePoint(point)) {
            take((char) point, Script.OTHER, units);
        } else {
            take(Character.highSurrogate(point), Script.OTHER, units);
            take(Character.lowSurrogate(point), Script.OTHER, 0);
        }
    }

    private void sign(char c) {
        if (isApostrophe(c)) {
            apostrophe();
        } else if (isNumberSign(c) && isDigit(before()) && isDigit(after()) && length > begin) {
            take(NUMBER_SIGN, Script.OTHER, 1);
        } else if (isSpoken(c)) {
            alone(c == '٪' ? '%' : c == '−' ? '-' : c);
        } else {
            finish();
            at++;
        }
    }

    private void apostrophe() {
        boolean within = length > begin && script == Script.OTHER && Character.isLetter(after());
        if (!within || isElided()) {
            finish();
        }
        at++;
    }

    private boolean isElided() {
        if (length - begin > LONGEST_ELIDED) {
            return false;
        }
        String word = new String(folded, begin, length - begin);
        return switch (word) {
            case "l",
                    "d",
                    "j",
                    "m",
                    "t",
                    "s",
                    "c",
                    "n",
                    "qu",
                    "jusqu",
                    "lorsqu",
                    "puisqu",
                    "quoiqu",
                    "presqu",
                    "quelqu" -> true;
            default -> false;
        };
    }

    private boolean isSpoken(char c) {
        return switch (c) {
            case '%', '‰', '٪' -> true;
            case '+', '-', '−' -> isDigit(after()) && !Character.isLetterOrDigit(before());
            default -> {
                int type = Character.getType(c);
                yield type == Character.CURRENCY_SYMBOL || type == Character.OTHER_NUMBER;
            }
        };
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '＇';
    }

    private static boolean isNumberSign(char c) {
        return c == '.' || c == ',' || c == '٫' || c == '٬';
    }

    private static boolean isDigit(char c) {
        return Character.isDigit(c);
    }

    private char before() {
        return at == 0 ? ' ' : text.charAt(at - 1);
    }

    private char after() {
        return at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    }

    private void alone(char letter) {
        finish();
        take(letter, Script.OTHER, 1);
        finish();
    }

    /** A folded letter, for which so many units of the text stand. */
    private void take(char letter, Script its, int units) {
        if (length > begin && its != script) {
            finish();
        }
        if (length == begin) {
            start();
            script = its;
        }
        if (length == folded.length) {
            folded = Arrays.copyOf(folded, length * 2);
        }
        folded[length++] = letter;
        at += units;
        ends[size] = at;
    }

    private void start() {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            foldedEnds = Arrays.copyOf(foldedEnds, size * 2);
        }
        starts[size] = at;
    }

    private void finish() {
        if (length > begin) {
            foldedEnds[size++] = length;
            begin = length;
        }
    }
}
