package org.isnad.workbench.find;

/** Whether a place of a text lies on a line that is quoted in the usual way, with {@code >} before it (RFC 3676, 4.5). */
final class Quoting {
    private Quoting() {}

    static boolean isQuoted(String text, int offset) {
        int lineStart = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
        int at = lineStart;
        while (at < offset && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at < offset && text.charAt(at) == '>';
    }
}
