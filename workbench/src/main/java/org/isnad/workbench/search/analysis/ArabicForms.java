package org.isnad.workbench.search.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.isnad.core.wording.ArabicLetters;
import org.jspecify.annotations.Nullable;

/**
 * Forms of a folded Arabic word ({@link ArabicLetters}). There is no dictionary: a word may be read in several ways, and
 * every reading is indexed; what is asked for is taken as the reading most likely meant.
 *
 * <p><b>Bases</b>, what is left without what Arabic writes stuck on in front:
 *
 * <ol>
 *   <li>the article, with any particles before it: {@code (و|ف)?(ب|ك)?ال} or {@code (و|ف)?لل}, if three letters remain;
 *   <li>or else one particle {@code و ف ب ك ل س}, or two of which the first is {@code و ف}, if three letters remain.
 *       These may as well be letters of the word (ولد، بنك), so the word as it stands is a base too.
 * </ol>
 *
 * <p><b>Stem</b> of a base, without endings (light stemming after Larkey, Ballesteros and Connell 2007, "light10", with
 * pronouns added):
 *
 * <ol>
 *   <li>one pronoun {@code هما كما ها هم هن كم نا}, and then a {@code ت} that was a ta marbuta;
 *   <li>each of the endings {@code ان ات ون ين يه ه ي} once, in this order (ه is ta marbuta or a pronoun);
 *   <li>each time only if three letters remain.
 * </ol>
 *
 * <p><b>Variants</b> of a base: the same word with one long vowel or hamza (ا و ي ء) more or less between its first and
 * last letter, two for words of seven letters and more: لوبن لوبان، الديمقراطي الديموقراطي. Only those that stand in the
 * index are looked for, below everything else; words under four letters have none, for there a vowel makes another word
 * (كتب كاتب).
 */
public final class ArabicForms {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_WITH_VARIANTS = 4;
    private static final int SHORTEST_WITH_TWO = 7;
    private static final String VOWELS = "اويء";
    private static final List<String> ARTICLES = List.of("ال", "بال", "كال", "لل");
    private static final List<String> PRONOUNS = List.of("هما", "كما", "ها", "هم", "هن", "كم", "نا");
    private static final List<String> ENDINGS = List.of("ان", "ات", "ون", "ين", "يه", "ه", "ي");
    /** What may stand before a word in a phrase without making it another word; with the article, {@code لل} swallows it. */
    private static final List<String> PARTICLES = List.of("و", "ف", "ب", "ك", "ل", "وب", "فب", "وك", "فك", "ول", "فل");

    private ArabicForms() {}

    /** The base most likely meant: without the article, or the word as it stands. */
    public static String base(String word) {
        String bare = withoutArticle(word);
        return bare == null ? word : bare;
    }

    /** Every base, the one most likely meant first. */
    public static List<String> bases(String word) {
        String bare = withoutArticle(word);
        if (bare != null) {
            return List.of(bare);
        }
        List<String> bases = new ArrayList<>(3);
        bases.add(word);
        if (word.length() > SHORTEST && "وفبكلس".indexOf(word.charAt(0)) >= 0) {
            bases.add(word.substring(1));
            boolean two = "وف".indexOf(word.charAt(0)) >= 0 && "بكلس".indexOf(word.charAt(1)) >= 0;
            if (two && word.length() > SHORTEST + 1) {
                bases.add(word.substring(2));
            }
        }
        return bases;
    }

    private static @Nullable String withoutArticle(String word) {
        int from = !word.isEmpty() && "وف".indexOf(word.charAt(0)) >= 0 ? 1 : 0;
        for (int at = from; at >= 0; at--) {
            for (String article : ARTICLES) {
                if (word.startsWith(article, at) && word.length() - at - article.length() >= SHORTEST) {
                    return word.substring(at + article.length());
                }
            }
        }
        return null;
    }

    /** A base without endings. */
    public static String stem(String base) {
        String stem = withoutOneOf(PRONOUNS, base);
        // Before a pronoun ta marbuta is written as a bare ت.
        if (stem.length() < base.length() && stem.endsWith("ت") && !stem.endsWith("ات") && stem.length() > SHORTEST) {
            stem = stem.substring(0, stem.length() - 1);
        }
        for (String ending : ENDINGS) {
            stem = without(ending, stem);
        }
        return stem;
    }

    private static String withoutOneOf(List<String> endings, String word) {
        for (String ending : endings) {
            String shorter = without(ending, word);
            if (shorter.length() < word.length()) {
                return shorter;
            }
        }
        return word;
    }

    private static String without(String ending, String word) {
        int left = word.length() - ending.length();
        return left >= SHORTEST && word.endsWith(ending) ? word.substring(0, left) : word;
    }

    /** Other spellings that the word may have, nearest first, without the word itself. */
    public static SequencedSet<String> variants(String word) {
        SequencedSet<String> variants = new LinkedHashSet<>();
        if (word.length() < SHORTEST_WITH_VARIANTS) {
            return variants;
        }
        addNeighbours(word, variants);
        if (word.length() >= SHORTEST_WITH_TWO) {
            for (String near : List.copyOf(variants)) {
                addNeighbours(near, variants);
            }
        }
        variants.remove(word);
        return variants;
    }

    /**
     * If a base is a verb, other forms of it that texts and questions change between: with the prefixes of the imperfect or
     * without ({@code يشتهر تشتهر اشتهر}), the past without its feminine ت ({@code بدات بدا}). Most of what this gives for a noun is
     * no word at all. Without the base itself.
     */
    public static SequencedSet<String> persons(String base) {
        SequencedSet<String> persons = new LinkedHashSet<>();
        String stem = stem(base);
        boolean feminine = stem.endsWith("ت") && stem.length() > SHORTEST;
        for (String verb : feminine ? List.of(base, stem.substring(0, stem.length() - 1)) : List.of(base)) {
            boolean imperfect = verb.length() > SHORTEST && "يتن".indexOf(verb.charAt(0)) >= 0;
            boolean derived = verb.length() > SHORTEST + 1 && verb.charAt(0) == 'ا';
            String bare = imperfect || derived ? verb.substring(1) : verb;
            persons.add(bare);
            persons.add("ي" + bare);
            persons.add("ت" + bare);
            if (bare.length() > SHORTEST) {
                persons.add("ا" + bare);
            }
        }
        persons.remove(base);
        return persons;
    }

    private static void addNeighbours(String word, SequencedSet<String> into) {
        for (int i = 1; i < word.length(); i++) {
            String before = word.substring(0, i);
            String after = word.substring(i);
            for (int v = 0; v < VOWELS.length(); v++) {
                into.add(before + VOWELS.charAt(v) + after);
            }
            boolean inside = i < word.length() - 1;
            if (inside && word.length() > SHORTEST_WITH_VARIANTS && VOWELS.indexOf(word.charAt(i)) >= 0) {
                into.add(before + word.substring(i + 1));
            }
        }
    }

    /** The word as it may stand in a phrase: itself, and with particles stuck on in front. */
    public static List<String> inPhrase(String word) {
        List<String> written = new ArrayList<>(PARTICLES.size() + 1);
        written.add(word);
        boolean article = word.startsWith("ال") && word.length() - 2 >= SHORTEST;
        for (String particle : PARTICLES) {
            boolean swallows = article && particle.endsWith("ل");
            written.add(swallows ? particle + word.substring(1) : particle + word);
        }
        return written;
    }
}
