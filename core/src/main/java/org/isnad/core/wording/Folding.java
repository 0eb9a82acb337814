package org.isnad.core.wording;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Folding of single characters: case and diacritics go, in every script.
 *
 * <ol>
 *   <li>ASCII letters: lower case.
 *   <li>Latin-1 and Latin Extended-A (French, and its neighbours): the base letter by table; æ ae, œ oe, ß ss, þ th, ĳ ij.
 *   <li>Arabic: {@link ArabicLetters}.
 *   <li>Combining marks of Latin, Greek, Cyrillic and Hebrew, format characters (bidi controls, soft hyphen, joiners):
 *       left out, so that a word is one word whatever was put into it.
 *   <li>All other letters: compatibility decomposition (Unicode NFKD), lower case, without combining marks; this takes
 *       full-width letters, ligatures and Arabic presentation forms to plain ones.
 * </ol>
 *
 * Rule 5 is computed a page of 256 characters at a time when the first of them is met: a short command that meets none
 * does not load the normalizer.
 */
public final class Folding {
    /** Not part of a word. */
    public static final char SEPARATOR = 0;
    /** Within a word, but nothing of it. */
    public static final char SKIPPED = 1;
    /** Becomes more than one letter: {@link #letters}. */
    public static final char MANY = 2;

    private static final String LATIN = latin();
    // Threads may work out the same page at once; they write equal pages, and a string is whole for whoever sees it.
    private static final @Nullable String[] PAGES = new String[256];

    private Folding() {}

    /** Any character of the basic plane, surrogates apart. */
    public static char fold(char c) {
        if (c < 0x80) {
            return ascii(c);
        }
        if (c >= ArabicLetters.FIRST && c <= ArabicLetters.LAST) {
            return ArabicLetters.fold(c);
        }
        if (c < 0x0180) {
            return c < 0xC0 ? latin1Sign(c) : LATIN.charAt(c - 0xC0);
        }
        String page = PAGES[c >> 8];
        if (page == null) {
            page = page(c >> 8);
            PAGES[c >> 8] = page;
        }
        return page.charAt(c & 0xFF);
    }

    /** An ASCII character: lower case, or {@link #SEPARATOR}. */
    public static char ascii(char c) {
        if (c >= 'A' && c <= 'Z') {
            return (char) (c + 32);
        }
        boolean stays = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        return stays ? c : SEPARATOR;
    }

    /** The letters that a character folded to {@link #MANY} becomes; they are final, not to be folded again. */
    public static String letters(char c) {
        return switch (c) {
            case 'Æ', 'æ' -> "ae";
            case 'Œ', 'œ' -> "oe";
            case 'ß' -> "ss";
            case 'Þ', 'þ' -> "th";
            case 'Ĳ', 'ĳ' -> "ij";
            default -> decomposed(c);
        };
    }

    private static String decomposed(char c) {
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ');
        StringBuilder out = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); i++) {
            char part = parts.charAt(i);
            char folded = part < 0x0180 || ArabicLetters.isArabic(part) ? fold(part) : part;
            if (folded > MANY && !isCombining(part) && Character.isLetterOrDigit(folded)) {
                out.append(folded);
            }
        }
        return out.toString();
    }

    private static String page(int number) {
        char[] page = new char[256];
        for (int i = 0; i < page.length; i++) {
            page[i] = uncommon((char) ((number << 8) | i));
        }
        return new String(page);
    }

    private static char uncommon(char c) {
        if (isCombining(c) || (Character.getType(c) == Character.FORMAT && c != '\u200B')) {
            return SKIPPED;
        }
        if (isIdeograph(c) || (c >= '가' && c <= '힣')) {
            return c;
        }
        if (!Character.isLetterOrDigit(c)) {
            return isSpokenMark(c) ? c : SEPARATOR;
        }
        String letters = decomposed(c);
        return switch (letters.length()) {
            case 0 -> SKIPPED;
            case 1 -> letters.charAt(0);
            default -> MANY;
        };
    }

    /** Vowel signs of Indic and other scripts, which are letters to a reader. */
    private static boolean isSpokenMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Each of these stands as a word of its own: the scripts that write no spaces and have no alphabet. */
    public static boolean isIdeograph(char c) {
        return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF);
    }

    private static boolean isCombining(char c) {
        return (c >= 0x0300 && c <= 0x036F)
                || (c >= 0x0591 && c <= 0x05C7 && Character.getType(c) == Character.NON_SPACING_MARK)
                || (c >= 0x1AB0 && c <= 0x1AFF)
                || (c >= 0x1DC0 && c <= 0x1DFF)
                || (c >= 0x20D0 && c <= 0x20FF)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xFE20 && c <= 0xFE2F);
    }

    private static char latin1Sign(char c) {
        return switch (c) {
            case '\u00AD' -> SKIPPED;
            case 'ª' -> 'a';
            case 'º' -> 'o';
            case 'µ' -> 'μ';
            case '²', '³', '¹' -> c == '¹' ? '1' : (char) ('2' + (c - '²'));
            default -> SEPARATOR;
        };
    }

    /** U+00C0 to U+017F, in order. */
    private static String latin() {
        String many = String.valueOf(MANY);
        String no = String.valueOf(SEPARATOR);
        String lower = "aaaaaa" + many + "ceeeeiiiidnooooo" + no + "ouuuuy" + many;
        return lower + many // À–Þ, ß
                + lower + "y" // à–þ, ÿ
                + "aaaaaacccccccc" + "dddd" + "eeeeeeeeee" + "gggggggg" + "hhhh" + "iiiiiiiiii" + many + many + "jj"
                + "kkk" + "llllllllll" + "nnnnnnnnn" + "oooooo" + many + many + "rrrrrr" + "ssssssss" + "tttttt"
                + "uuuuuuuuuuuu" + "ww" + "yyy" + "zzzzzz" + "s";
    }
}
