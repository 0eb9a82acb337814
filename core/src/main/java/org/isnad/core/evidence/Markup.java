package org.isnad.core.evidence;

/**
 * Whether a text would read differently as HTML: it holds a start or end tag whose name HTML or a custom element could
 * have, a comment, a declaration, an instruction, or an entity.
 */
final class Markup {
    private Markup() {}

    static boolean isIn(ExaminedText text) {
        if (!text.has('<') && !text.has('&')) {
            return false;
        }
        for (int i = 0; i + 1 < text.length(); i++) {
            int c = text.at(i);
            if ((c == '<' && isTag(text, i + 1)) || (c == '&' && isEntity(text, i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTag(ExaminedText text, int start) {
        int first = text.at(start);
        if (first == '!' || first == '?') {
            return true;
        }
        int name = first == '/' ? start + 1 : start;
        if (name == text.length() || !isLetter(text.at(name))) {
            return false;
        }
        int end = name;
        while (end < text.length() && (isLetterOrDigit(text.at(end)) || text.at(end) == '-')) {
            end++;
        }
        return end == text.length() || text.at(end) <= ' ' || text.at(end) == '/' || text.at(end) == '>';
    }

    private static boolean isEntity(ExaminedText text, int start) {
        if (text.at(start) == '#') {
            int digit = start + 1 < text.length() ? text.at(start + 1) | 0x20 : 0;
            return (digit >= '0' && digit <= '9') || digit == 'x';
        }
        int end = start;
        while (end < text.length() && isLetterOrDigit(text.at(end))) {
            end++;
        }
        return end > start && end < text.length() && text.at(end) == ';' && isLetter(text.at(start));
    }

    private static boolean isLetter(int c) {
        return ((c | 0x20) >= 'a') && ((c | 0x20) <= 'z');
    }

    private static boolean isLetterOrDigit(int c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }
}
