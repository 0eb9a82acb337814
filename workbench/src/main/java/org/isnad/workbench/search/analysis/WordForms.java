package org.isnad.workbench.search.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.isnad.core.wording.ArabicLetters;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The forms under which a folded word is found beside its exact one. Latin words get an English and a French stem,
 * whatever the message's language: mail changes language in the middle, a quoted word is in another one, and a guess
 * about a short message is often wrong. Arabic words get {@link ArabicForms bases and stems}. A word with a digit, of
 * another script, or too long to be a word of a language has only its exact form.
 *
 * <p>Stems of Arabic words begin with U+0002, for the base of one word is often the stem of another (ماكر،
 * ماكرون), and a base weighs more. Not safe for several threads at once.
 */
public final class WordForms {
    public static final String ARABIC_STEM = "\u0002";

    private static final int SHORTEST = 3;
    private static final int LONGEST = 24;

    private final EnglishStemmer english = new EnglishStemmer();

    /** What a folded word is written in, as far as forms go. */
    public enum Kind {
        ARABIC,
        LATIN,
        /** Has no forms. */
        OTHER
    }

    public static Kind kind(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return Kind.OTHER;
        }
        boolean arabic = true;
        boolean latin = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            arabic &= ArabicLetters.isArabic(c);
            latin &= c >= 'a' && c <= 'z';
        }
        return arabic ? Kind.ARABIC : latin ? Kind.LATIN : Kind.OTHER;
    }

    /**
     * The forms a word of a message is indexed under, beside the word itself. A Latin word that is its own stem has none:
     * two in three are spared, and every posting costs. Arabic words have all, for few of them stand without particle,
     * article or ending.
     */
    public SequencedSet<String> indexed(String word) {
        SequencedSet<String> forms = new LinkedHashSet<>(4);
        switch (kind(word)) {
            case ARABIC -> {
                for (String base : ArabicForms.bases(word)) {
                    forms.add(base);
                    forms.add(ARABIC_STEM + ArabicForms.stem(base));
                }
            }
            case LATIN -> {
                forms.addAll(stems(word));
                forms.remove(word);
            }
            case OTHER -> {}
        }
        return forms;
    }

    /** The English and the French stem of a Latin word; one, where they are the same. */
    public List<String> stems(String word) {
        String en = english(word);
        String fr = FrenchForms.stem(word);
        return en.equals(fr) ? List.of(en) : List.of(en, fr);
    }

    private String english(String word) {
        english.setCurrent(word);
        english.stem();
        return english.getCurrent();
    }
}
