package org.isnad.workbench.text;

import org.jsoup.nodes.Entities;

/** Collects the text between tags into lines: white space is collapsed, character references are resolved. */
final class HtmlLines {
    /** The longest name of a character reference has 31 letters (HTML Living Standard, 13.5). */
    private static final int LONGEST_REFERENCE = 33;

    /** What numeric references below 160 stand for in practice (HTML Living Standard, 13.2.5.80). */
    private static final String WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /** More marks tell a reader nothing, and would cost memory for each line. */
    private static final int MOST_MARKS = 20;

    private final StringBuilder out;
    private int preformatted;
    private int quoted;

    HtmlLines(int expected) {
        out = new StringBuilder(Math.max(16, expected));
    }

    String text() {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) <= ' ') {
            end--;
        }
        return out.substring(0, end);
    }

    void append(String html, int start, int end) {
        int at = start;
        while (at < end) {
            char c = html.charAt(at);
            int behind = c == '&' ? reference(html, at, end) : 0;
            if (behind > 0) {
                at = behind;
            } else {
                append(c);
                at++;
            }
        }
    }

    private void append(char c) {
        if (preformatted > 0) {
            mark();
            out.append(c);
        } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\u00A0') {
            startWord();
        } else if (!isInvisible(c)) {
            mark();
            out.append(c);
        }
    }

    /** Soft hyphen, zero-width space and the like, with which senders break words apart for filters. */
    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c == '\u034F';
    }

    /** Resolves the character reference at {@code at}; gives where it ends, or 0 if it is none. */
    private int reference(String html, int at, int end) {
        int limit = Math.min(end, at + LONGEST_REFERENCE);
        int last = at + 1;
        while (last < limit && (Character.isLetterOrDigit(html.charAt(last)) || html.charAt(last) == '#')) {
            last++;
        }
        String name = html.substring(at + 1, last);
        String value = name.startsWith("#") ? numeric(name) : Entities.getByName(name);
        if (value.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < value.length(); i++) {
            append(value.charAt(i));
        }
        return last < end && html.charAt(last) == ';' ? last + 1 : last;
    }

    private static String numeric(String name) {
        boolean hexadecimal = name.length() > 1 && (name.charAt(1) | 0x20) == 'x';
        int code = 0;
        int digits = 0;
        for (int i = hexadecimal ? 2 : 1; i < name.length(); i++) {
            int digit = Character.digit(name.charAt(i), hexadecimal ? 16 : 10);
            if (digit < 0) {
                return "";
            }
            code = Math.min(code * (hexadecimal ? 16 : 10) + digit, Character.MAX_CODE_POINT + 1);
            digits++;
        }
        if (digits == 0) {
            return "";
        }
        if (code >= 128 && code < 160) {
            return WINDOWS_1252.substring(code - 128, code - 127);
        }
        boolean isCharacter = code > 0 && code <= Character.MAX_CODE_POINT && (code < 0xD800 || code > 0xDFFF);
        return isCharacter ? Character.toString(code) : "\uFFFD";
    }

    /** From here on lines bear one mark of quoting more, or one fewer. */
    void quoted(boolean starts) {
        quoted = Math.max(0, Math.min(MOST_MARKS, quoted + (starts ? 1 : -1)));
    }

    private void mark() {
        if (quoted > 0 && (out.isEmpty() || out.charAt(out.length() - 1) == '\n')) {
            out.repeat("> ", quoted);
        }
    }

    void preformatted(boolean starts) {
        startLine();
        preformatted = Math.max(0, preformatted + (starts ? 1 : -1));
    }

    void startWord() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) > ' ') {
            out.append(' ');
        }
    }

    void breakLine() {
        out.append('\n');
    }

    void startLine() {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
        if (end > 0 && out.charAt(end - 1) != '\n') {
            out.append('\n');
        }
    }

    /** Paragraphs stand apart by an empty line. */
    void startParagraph() {
        startLine();
        int end = out.length();
        if (end > 1 && out.charAt(end - 2) != '\n') {
            out.append('\n');
        }
    }
}
