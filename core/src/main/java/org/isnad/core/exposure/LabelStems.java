package org.isnad.core.exposure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The beginnings of a regular expression's alternatives, so that nobody has to write them a second time. Read are literal
 * characters, {@code \b}, groups {@code (?:…)} and characters with or without {@code ?}, and classes of single characters; at
 * anything else, and once a beginning is long enough to be rare, it ends.
 */
final class LabelStems {
    private static final int LONG_ENOUGH = 5;

    private final Set<String> stems = new LinkedHashSet<>();

    private LabelStems() {}

    static List<String> of(String alternatives) {
        LabelStems reading = new LabelStems();
        split(alternatives).forEach(one -> reading.read("", one));
        if (reading.stems.contains("")) {
            throw new IllegalArgumentException("an alternative that begins with nothing certain: " + alternatives);
        }
        return List.copyOf(reading.stems);
    }

    private void read(String stem, String rest) {
        if (stem.length() >= LONG_ENOUGH || rest.isEmpty()) {
            stems.add(stem);
        } else if (rest.startsWith("\\b")) {
            read(stem, rest.substring(2));
        } else if (rest.startsWith("(?:")) {
            int end = closing(rest);
            each(stem, split(rest.substring(3, end)), rest.substring(end + 1));
        } else if (rest.startsWith("[")) {
            int end = rest.indexOf(']');
            List<String> one = new ArrayList<>();
            rest.substring(1, end).chars().forEach(c -> one.add(String.valueOf((char) c)));
            each(stem, one, rest.substring(end + 1));
        } else if ("\\().*+{^$".indexOf(rest.charAt(0)) >= 0) {
            stems.add(stem);
        } else {
            each(stem, List.of(rest.substring(0, 1)), rest.substring(1));
        }
    }

    /** One of these, or none where a question mark follows. */
    private void each(String stem, List<String> alternatives, String behind) {
        if (behind.startsWith("*") || behind.startsWith("{")) {
            stems.add(stem);
            return;
        }
        boolean optional = behind.startsWith("?");
        String rest = optional ? behind.substring(1) : behind;
        for (String one : alternatives) {
            // A single character was read; a group may hold further groups.
            if (one.length() == 1) {
                read(stem + one, rest);
            } else {
                read(stem, one + rest);
            }
        }
        if (optional) {
            read(stem, rest);
        }
    }

    /** At the bars that lie in no group. */
    private static List<String> split(String alternatives) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < alternatives.length(); i++) {
            char c = alternatives.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '|' && depth == 0) {
                parts.add(alternatives.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(alternatives.substring(start));
        return parts;
    }

    private static int closing(String group) {
        int depth = 0;
        for (int i = 0; i < group.length(); i++) {
            char c = group.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a group without end: " + group);
    }
}
