package org.isnad.workbench.search.analysis;

import org.isnad.core.wording.ArabicLetters;
import org.isnad.core.wording.Folding;

/**
 * Cuts text into folded words, in one pass over its characters and without an object per word.
 *
 * <ol>
 *   <li>A word is a run of letters and digits, folded ({@link Folding}). Everything else parts words, {@code _ . - @} too:
 *       an address or a file name is found by any part of it, and as a whole by its parts side by side.
 *   <li>Arabic letters and other letters or digits part each other: {@code الFBI} is two words.
 *   <li>An elided French word goes ({@code l' d' j' m' t' s' c' n' qu' jusqu' lorsqu' puisqu' quoiqu'}, with ' or ’), and
 *       so does the English {@code 's}. Any other apostrophe between letters is left out: {@code aujourd'hui},
 *       {@code don't}, {@code O'Brien} are {@code aujourdhui}, {@code dont}, {@code obrien}.
 *   <li>Each ideograph is a word.
 *   <li>A word is cut after {@value #MAX_LENGTH} characters; the rest of it is passed over.
 * </ol>
 *
 * Not safe for several threads at once.
 */
public final class WordScanner {
    /** A SHA-256 in hexadecimal digits is still whole. */
    public static final int MAX_LENGTH = 64;

    private static final byte[] ASCII = new byte[128];

    static {
        for (char c = 0; c < 128; c++) {
            ASCII[c] = (byte) Folding.ascii(c);
        }
    }

    /** What the word under way is made of. */
    private enum Script {
        NONE,
        ARABIC,
        OTHER
    }

    private final char[] window = new char[4096];
    private final byte[] word = new byte[MAX_LENGTH * 4];
    private String text = "";
    private int limit;
    private int base;
    private int filled;
    private int at;
    private int length;
    private int letters;
    private int start;
    private int end;
    private Script script = Script.NONE;

    /** Begins at the first {@code limit} characters of a text. */
    public void read(String newText, int newLimit) {
        text = newText;
        limit = Math.min(newLimit, newText.length());
        base = 0;
        filled = 0;
        at = 0;
    }

    public void read(String newText) {
        read(newText, newText.length());
    }

    /** The folded word in UTF-8; the array is used again for the next word. */
    public byte[] bytes() {
        return word;
    }

    /** Number of bytes of the word. */
    public int length() {
        return length;
    }

    /** Offset of the word's first character in the text. */
    public int start() {
        return start;
    }

    /** Offset behind the word's last character in the text. */
    public int end() {
        return end;
    }

    public String word() {
        return new String(word, 0, length, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Goes to the next word; false at the end of the text. */
    public boolean next() {
        begin();
        while (at < filled || fill()) {
            char c = window[at];
            boolean ended = c < 0x80 ? ascii(c) : beyondAscii(c);
            if (ended) {
                return true;
            }
        }
        return finish();
    }

    private void begin() {
        length = 0;
        letters = 0;
        script = Script.NONE;
    }

    private boolean fill() {
        base += filled;
        at = 0;
        filled = Math.min(window.length, limit - base);
        text.getChars(base, base + filled, window, 0);
        return filled > 0;
    }

    /** Takes a run of ASCII letters and digits, or the one sign that stands there. True where a word has ended. */
    private boolean ascii(char first) {
        if (ASCII[first] == 0) {
            return sign(first);
        }
        if (script == Script.ARABIC) {
            return finish();
        }
        if (length == 0) {
            start = base + at;
        }
        script = Script.OTHER;
        int from = at;
        int i = from;
        int to = filled;
        int n = length;
        int room = MAX_LENGTH - letters;
        while (i < to) {
            char c = window[i];
            byte folded = c < 0x80 ? ASCII[c] : 0;
            if (folded == 0) {
                break;
            }
            if (i - from < room) {
                word[n++] = folded;
            }
            i++;
        }
        letters += n - length;
        length = n;
        at = i;
        end = base + i;
        return false;
    }

    private boolean sign(char c) {
        if (c == '\'' && length > 0) {
            return apostrophe();
        }
        at++;
        return finish();
    }

    private boolean beyondAscii(char c) {
        if (c == '’' || c == 'ʼ' || c == '＇') {
            return sign('\'');
        }
        if (Character.isSurrogate(c)) {
            return supplementary(c);
        }
        char folded = Folding.fold(c);
        if (folded == Folding.SEPARATOR) {
            at++;
            return finish();
        }
        if (folded == Folding.SKIPPED) {
            at++;
            end = length > 0 ? base + at : end;
            return false;
        }
        String many = folded == Folding.MANY ? Folding.letters(c) : "";
        Script its = ArabicLetters.isArabic(many.isEmpty() ? folded : many.charAt(0)) ? Script.ARABIC : Script.OTHER;
        boolean alone = Folding.isIdeograph(folded);
        if (length > 0 && (its != script || alone)) {
            return finish();
        }
        take(its, 1);
        if (many.isEmpty()) {
            append(folded);
        } else {
            appendAll(many);
        }
        return alone;
    }

    private boolean supplementary(char c) {
        int offset = base + at;
        int point = offset + 1 < limit ? text.codePointAt(offset) : c;
        int units = Character.charCount(point);
        if (!Character.isLetterOrDigit(point)) {
            advance(units);
            return finish();
        }
        boolean alone = Character.isIdeographic(point);
        if (length > 0 && (script == Script.ARABIC || alone)) {
            return finish();
        }
        take(Script.OTHER, units);
        append(Character.toLowerCase(point));
        return alone;
    }

    private void take(Script its, int units) {
        if (length == 0) {
            start = base + at;
        }
        script = its;
        advance(units);
        end = base + at;
    }

    /** May leave the window when its last character is half of a pair. */
    private void advance(int units) {
        at += units;
        if (at > filled) {
            base += at - filled;
            at = filled;
        }
    }

    private boolean apostrophe() {
        int next = base + at + 1;
        if (script == Script.ARABIC || next >= limit || !Character.isLetter(text.charAt(next))) {
            at++;
            return finish();
        }
        if (isElision()) {
            at++;
            begin();
            return false;
        }
        boolean possessive = (text.charAt(next) | 0x20) == 's'
                && (next + 1 >= limit || !Character.isLetterOrDigit(text.charAt(next + 1)));
        advance(possessive ? 2 : 1);
        return possessive && finish();
    }

    private boolean isElision() {
        return switch (length) {
            case 1 -> "ldjmtscn".indexOf(word[0]) >= 0;
            case 2 -> word[0] == 'q' && word[1] == 'u';
            case 5 -> word().equals("jusqu");
            case 6 -> word().equals("lorsqu") || word().equals("puisqu") || word().equals("quoiqu");
            default -> false;
        };
    }

    private boolean finish() {
        return length > 0;
    }

    private void appendAll(String many) {
        for (int i = 0; i < many.length(); i++) {
            append(many.charAt(i));
        }
    }

    private void append(int c) {
        if (letters >= MAX_LENGTH) {
            return;
        }
        letters++;
        if (c < 0x80) {
            word[length++] = (byte) c;
        } else if (c < 0x800) {
            word[length++] = (byte) (0xC0 | (c >> 6));
            word[length++] = (byte) (0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            word[length++] = (byte) (0xE0 | (c >> 12));
            word[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            word[length++] = (byte) (0x80 | (c & 0x3F));
        } else {
            word[length++] = (byte) (0xF0 | (c >> 18));
            word[length++] = (byte) (0x80 | ((c >> 12) & 0x3F));
            word[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            word[length++] = (byte) (0x80 | (c & 0x3F));
        }
    }
}
