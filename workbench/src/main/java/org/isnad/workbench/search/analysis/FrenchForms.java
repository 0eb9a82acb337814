package org.isnad.workbench.search.analysis;

import java.util.List;

/**
 * Light stemming of folded French words: number, gender, the commonest endings of verbs, and a few families of nouns and
 * adjectives; in the spirit of Savoy's light stemmer (2006), but on words without accents, for mail is often typed so.
 *
 * <ol>
 *   <li>Plural: {@code -eaux} eau, {@code -aux} al, otherwise a last {@code s} or {@code x} goes.
 *   <li>The longest of the endings listed in the code becomes what stands beside it, if four letters remain.
 *   <li>A last {@code e} goes, then one of two equal last consonants.
 * </ol>
 *
 * Words under five letters only lose a plural s.
 */
final class FrenchForms {
    private static final int SHORTEST = 4;

    /** An ending and what it becomes; within the list an ending stands before the shorter ones it ends with. */
    private record Ending(String ending, String becomes) {}

    private static final List<Ending> ENDINGS = List.of(
            new Ending("issement", "i"),
            new Ending("eusement", "eu"),
            new Ending("iquement", "iqu"),
            new Ending("ellement", "el"),
            new Ending("ivement", "i"),
            new Ending("alement", "al"),
            new Ending("amment", "ant"),
            new Ending("emment", "ent"),
            new Ending("issant", "i"),
            new Ending("trice", "t"),
            new Ending("teuse", "t"),
            new Ending("aient", ""),
            new Ending("ement", ""),
            new Ending("ienne", "ien"),
            new Ending("teur", "t"),
            new Ending("tion", "t"),
            new Ending("sion", "s"),
            new Ending("euse", "eu"),
            new Ending("elle", "el"),
            new Ending("ique", "iqu"),
            new Ending("iere", "i"),
            new Ending("ante", ""),
            new Ending("ive", "i"),
            new Ending("ale", "al"),
            new Ending("ier", "i"),
            new Ending("ant", ""),
            new Ending("ait", ""),
            new Ending("ee", ""),
            new Ending("er", ""),
            new Ending("ez", ""),
            new Ending("if", "i"));

    private FrenchForms() {}

    static String stem(String word) {
        String singular = singular(word);
        if (singular.length() <= SHORTEST) {
            return singular;
        }
        return trimmed(shortened(singular));
    }

    private static String singular(String word) {
        int n = word.length();
        if (n > 4 && word.endsWith("eaux")) {
            return word.substring(0, n - 1);
        }
        if (n > 4 && word.endsWith("aux")) {
            return word.substring(0, n - 2) + "l";
        }
        boolean plural = n > 3 && (word.endsWith("x") || (word.endsWith("s") && !word.endsWith("ss")));
        return plural ? word.substring(0, n - 1) : word;
    }

    private static String shortened(String word) {
        for (Ending ending : ENDINGS) {
            int left = word.length() - ending.ending.length();
            if (left + ending.becomes.length() >= SHORTEST && word.endsWith(ending.ending)) {
                return word.substring(0, left) + ending.becomes;
            }
        }
        return word;
    }

    private static String trimmed(String word) {
        String stem = word.length() > SHORTEST && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
        int n = stem.length();
        boolean doubled =
                n > SHORTEST && stem.charAt(n - 1) == stem.charAt(n - 2) && "aeiouy".indexOf(stem.charAt(n - 1)) < 0;
        return doubled ? stem.substring(0, n - 1) : stem;
    }
}
