package org.isnad.workbench.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.workbench.text.StopWords.Tongue;

/**
 * The language of a text, by its script and its small words: enough to choose an analysis, never evidence.
 *
 * <ol>
 *   <li>Only the first {@value #SAMPLE} letters count. Quoted lines, addresses and links are left out, for they are
 *       another's words or nobody's.
 *   <li>Arabic script: ARABIC if it holds {@value #LEAST_ARABIC_PERCENT} of a hundred letters, unless letters that only
 *       Persian, Urdu and their neighbours write are more than {@value #MOST_FOREIGN_PERCENT} of a hundred of it.
 *   <li>Latin script: each small word counts for every language that has it, one language alone counting double. The
 *       language with most wins, if it is one that the product analyses and its small words are at least one in
 *       {@value #WORDS_PER_STOP_WORD}.
 *   <li>A text of few words with no small word is FRENCH if it has letters with French accents, else OTHER.
 *   <li>Where one's own words are too few to tell, fewer than {@value #ENOUGH} points, the quoted lines count as well.
 * </ol>
 *
 * A mixed text gets the language of which it has more; {@link #all} tells the others.
 */
public final class LanguageGuess {
    static final int ENOUGH = 6;
    static final int SAMPLE = 1_000;
    static final int LEAST_ARABIC_PERCENT = 30;
    static final int MOST_FOREIGN_PERCENT = 4;
    static final int LEAST_PART_PERCENT = 10;
    static final int WORDS_PER_STOP_WORD = 12;

    /** Characters that are looked at for the sample; a text that is all quotes, numbers and links ends here. */
    private static final int READ_LIMIT = 40_000;

    private static final int FEW_WORDS = 30;
    private static final String FRENCH_ACCENTS = "éèêëàâçîïôûùœ";
    private static final String NEITHER_FRENCH = "ñãõåøßäöüąęłšžčđćőű";
    private static final String NOT_ARABIC_LETTERS = "پچژگکیٹڈڑےںہھۀۂ";

    private static final List<Tongue> TONGUES = List.of(Tongue.values());

    private int letters;
    private int arabic;
    private int notArabic;
    private int words;
    private int frenchAccents;
    private int foreignAccents;
    private final int[] scores = new int[TONGUES.size()];

    private LanguageGuess() {}

    public static Language of(String text) {
        LanguageGuess own = new LanguageGuess();
        own.read(text, false);
        if (own.evidence() >= ENOUGH) {
            return own.decide();
        }
        LanguageGuess whole = new LanguageGuess();
        whole.read(text, true);
        return whole.decide();
    }

    /**
     * Every language that a text has a part of, the one of {@link #of} first: of a text in two scripts each that holds
     * {@value #LEAST_PART_PERCENT} of a hundred letters counts for itself, quotes included.
     */
    public static Set<Language> all(String text) {
        return all(text, of(text));
    }

    /** The same, where the first is known. */
    public static Set<Language> all(String text, Language main) {
        Set<Language> all = new LinkedHashSet<>();
        all.add(main);
        if (!hasArabic(text)) {
            return all;
        }
        LanguageGuess whole = new LanguageGuess();
        whole.read(text, true);
        int other = whole.letters - whole.arabic;
        if (whole.isPart(whole.arabic) && !whole.isForeign()) {
            all.add(Language.ARABIC);
        }
        if (whole.isPart(other)) {
            whole.letters = other;
            whole.arabic = 0;
            Language latin = whole.decide();
            if (latin != Language.OTHER) {
                all.add(latin);
            }
        }
        return all;
    }

    private static boolean hasArabic(String text) {
        int limit = Math.min(text.length(), READ_LIMIT);
        for (int i = 0; i < limit; i++) {
            if (text.charAt(i) >= '\u0600' && text.charAt(i) <= '\u06FF') {
                return true;
            }
        }
        return false;
    }

    private boolean isPart(int some) {
        return some > 0 && some * 100L >= letters * (long) LEAST_PART_PERCENT;
    }

    private boolean isForeign() {
        return notArabic * 100L > arabic * (long) MOST_FOREIGN_PERCENT;
    }

    /** Points of the best language, or letters of Arabic script. */
    private int evidence() {
        return Math.max(arabic, scores[best().bit]);
    }

    private void read(String text, boolean withQuotes) {
        int limit = Math.min(text.length(), READ_LIMIT);
        int at = 0;
        boolean lineStart = true;
        while (at < limit && letters < SAMPLE) {
            char c = text.charAt(at);
            if (lineStart && c == '>' && !withQuotes) {
                int lineFeed = text.indexOf('\n', at);
                at = lineFeed < 0 ? limit : lineFeed + 1;
            } else if (isLetter(c)) {
                at = word(text, at, limit);
                lineStart = false;
            } else {
                lineStart = c == '\n' || (lineStart && c == ' ');
                at++;
            }
        }
    }

    /** Reads a run of letters; leaves out what is part of an address, a link or a name of a file. */
    private int word(String text, int start, int limit) {
        int end = start;
        long key = 0;
        while (end < limit && isLetter(text.charAt(end))) {
            char c = lower(text.charAt(end));
            key = end - start < StopWords.LONGEST && c < 256 ? (key << 8) | c : -1;
            end++;
        }
        if (end < limit && isJoint(text, end)) {
            while (end < limit && text.charAt(end) > ' ') {
                end++;
            }
            return end;
        }
        letters += end - start;
        words++;
        if (text.charAt(start) >= '\u0600' && text.charAt(start) <= '\u06FF') {
            arabic(text, start, end);
        } else {
            latin(text, start, end, key);
        }
        return end;
    }

    /** Whether the word goes on into something that is no language: {@code user@}, {@code http:}, {@code name.txt}. */
    private static boolean isJoint(String text, int end) {
        char c = text.charAt(end);
        if (c == '@' || c == '_' || c == '/' || c == '\\' || c == '=') {
            return true;
        }
        boolean touches = end + 1 < text.length() && text.charAt(end + 1) > ' ';
        return touches && ((c == ':' && text.charAt(end + 1) == '/') || (c == '.' && isLetter(text.charAt(end + 1))));
    }

    private void arabic(String text, int start, int end) {
        arabic += end - start;
        for (int i = start; i < end; i++) {
            if (NOT_ARABIC_LETTERS.indexOf(text.charAt(i)) >= 0) {
                notArabic++;
            }
        }
    }

    private void latin(String text, int start, int end, long key) {
        int tongues = key > 0 ? StopWords.tongues(key) : 0;
        if (tongues != 0) {
            int weight = Integer.bitCount(tongues) == 1 ? 2 : 1;
            for (int i = 0; i < scores.length; i++) {
                scores[i] += ((tongues >> i) & 1) * weight;
            }
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c > 127) {
                frenchAccents += FRENCH_ACCENTS.indexOf(lower(c)) >= 0 ? 1 : 0;
                foreignAccents += NEITHER_FRENCH.indexOf(lower(c)) >= 0 ? 1 : 0;
            }
        }
    }

    private Tongue best() {
        Tongue best = Tongue.ENGLISH;
        for (Tongue tongue : TONGUES) {
            best = scores[tongue.bit] > scores[best.bit] ? tongue : best;
        }
        return best;
    }

    private Language decide() {
        if (arabic * 100L >= letters * (long) LEAST_ARABIC_PERCENT && arabic > 0) {
            return isForeign() ? Language.OTHER : Language.ARABIC;
        }
        Tongue best = best();
        if (scores[best.bit] > 0 && scores[best.bit] * (long) WORDS_PER_STOP_WORD >= words) {
            return switch (best) {
                case FRENCH -> Language.FRENCH;
                case ENGLISH -> Language.ENGLISH;
                case GERMAN, SPANISH, ITALIAN, PORTUGUESE, DUTCH -> Language.OTHER;
            };
        }
        boolean accented = words <= FEW_WORDS && frenchAccents > 0 && foreignAccents == 0;
        return accented ? Language.FRENCH : Language.OTHER;
    }

    private static boolean isLetter(char c) {
        return c < 128 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
    }

    /** Lower case of the letters that occur in the words; no locale. */
    private static char lower(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        }
        return c < 256 ? (c >= 'À' && c <= 'Þ' ? (char) (c | 0x20) : c) : Character.toLowerCase(c);
    }
}
