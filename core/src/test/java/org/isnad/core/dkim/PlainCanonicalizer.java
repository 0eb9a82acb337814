package org.isnad.core.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * RFC 6376, 3.4, a character at a time and with the whole text at hand: what the canonicalizers that work on runs of
 * bytes are held to. A CR without LF is content; so is a LF without CR, unless it is taken as a line end.
 */
final class PlainCanonicalizer {
    private final StringBuilder out = new StringBuilder();
    private final boolean relaxed;
    private final boolean lfIsLineEnd;
    private int bareLineEnds;
    private int emptyLines;
    private boolean lineOpen;

    private PlainCanonicalizer(boolean relaxed, boolean lfIsLineEnd) {
        this.relaxed = relaxed;
        this.lfIsLineEnd = lfIsLineEnd;
    }

    /** What came of a body; {@code text} with its last line end. */
    record Canonical(String text, int bareLineEnds, boolean finalLineEndAdded) {}

    static Canonical body(String body, boolean relaxed, boolean lfIsLineEnd) {
        return new PlainCanonicalizer(relaxed, lfIsLineEnd).run(body);
    }

    private Canonical run(String body) {
        boolean space = false;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            boolean crlf = c == '\r' && i + 1 < body.length() && body.charAt(i + 1) == '\n';
            if (crlf || (c == '\n' && lfIsLineEnd)) {
                bareLineEnds += crlf ? 0 : 1;
                i += crlf ? 1 : 0;
                space = false;
                lineOpen = false;
                emptyLines++;
            } else if (relaxed && (c == ' ' || c == '\t')) {
                space = true;
            } else {
                out.repeat("\r\n", emptyLines);
                emptyLines = 0;
                out.append(space ? " " : "").append(c);
                space = false;
                lineOpen = true;
            }
        }
        boolean lineEnd = !out.isEmpty() || !relaxed;
        return new Canonical(out + (lineEnd ? "\r\n" : ""), bareLineEnds, lineOpen);
    }

    /** The value of a field under relaxed: unfolded, runs of white space one space, none at either end. */
    static String relaxedValue(String value) {
        StringBuilder unfolded = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean cr = c == '\r' && i + 1 < value.length() && value.charAt(i + 1) == '\n';
            if (!cr && c != '\n') {
                unfolded.append(c);
            }
        }
        String[] words = unfolded.toString().split("[ \t]+");
        return String.join(" ", words).replaceAll("^ ", "");
    }

    static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
