package org.isnad.workbench.publish;

/** How many columns a text takes on a terminal with fixed-width letters (the rules of wcwidth, coarsely). */
final class Cells {
    private Cells() {}

    static int width(String text) {
        int cells = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            cells += width(c);
            i += Character.charCount(c);
        }
        return cells;
    }

    /** The text, filled with spaces up to {@code cells}; on its left where {@code right} is set. */
    static String pad(String text, int cells, boolean right) {
        String space = " ".repeat(Math.max(0, cells - width(text)));
        return right ? space + text : text + space;
    }

    /**
     * The text, cut to at most {@code cells}, its middle left out if it is longer: the two ends of a path tell most. An
     * isolate that was opened is closed again.
     */
    static String shorten(String text, int cells) {
        if (width(text) <= cells) {
            return text;
        }
        int head = (cells - 1) / 2;
        StringBuilder out = new StringBuilder();
        int at = 0;
        int used = 0;
        boolean open = false;
        while (at < text.length() && used + width(text.codePointAt(at)) <= head) {
            int c = text.codePointAt(at);
            open = isolate(c) || (open && c != 0x2069);
            used += width(c);
            out.appendCodePoint(c);
            at += Character.charCount(c);
        }
        int end = text.length();
        int tail = 0;
        while (end > at && tail + width(text.codePointBefore(end)) <= cells - 1 - used) {
            int c = text.codePointBefore(end);
            tail += width(c);
            end -= Character.charCount(c);
        }
        String rest = text.substring(end);
        return out.append('…')
                .append(rest)
                .append(open && rest.indexOf(0x2069) < 0 ? "\u2069" : "")
                .toString();
    }

    private static boolean isolate(int c) {
        return c >= 0x2066 && c <= 0x2068;
    }

    private static int width(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> wide(c) ? 2 : 1;
        };
    }

    /** East Asian wide letters and most pictographs. */
    private static boolean wide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }
}
