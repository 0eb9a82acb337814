package org.isnad.workbench.search.analysis;

import java.util.ArrayList;
import java.util.List;

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
}
