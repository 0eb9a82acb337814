package org.isnad.workbench.search.analysis;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.wording.ArabicLetters;
import org.isnad.core.wording.Folding;

/** Words with {@code *} and {@code ?}, folded as words are. */
public final class Patterns {
    private Patterns() {}

    /** The folded patterns in a text; there are several where something parts words, as in {@code jean-luc*}. */
    public static List<String> of(String text) {
        List<String> patterns = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char folded = c == '*' || c == '?' || Character.isSurrogate(c) ? c : Folding.fold(c);
            if (folded == Folding.MANY) {
                pattern.append(Folding.letters(c));
            } else if (folded > Folding.MANY) {
                pattern.append(folded);
            } else if (folded == Folding.SEPARATOR) {
                flush(pattern, patterns);
            }
        }
        flush(pattern, patterns);
        return patterns;
    }

    /** What is nothing but stars would find every word there is. */
    private static void flush(StringBuilder pattern, List<String> into) {
        if (!pattern.toString().replace("*", "").isEmpty()) {
            into.add(pattern.toString());
        }
        pattern.setLength(0);
    }

    public static boolean isArabic(String pattern) {
        return pattern.chars().anyMatch(c -> ArabicLetters.isArabic((char) c));
    }

    /** Whether a folded word is of a folded pattern; in time of their product at worst. */
    public static boolean matches(String pattern, String word) {
        int p = 0;
        int w = 0;
        int star = -1;
        int afterStar = 0;
        while (w < word.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                afterStar = w;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == word.charAt(w))) {
                p++;
                w++;
            } else if (star >= 0) {
                p = star + 1;
                w = ++afterStar;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
