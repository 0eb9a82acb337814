package org.isnad.core.quote;

import org.isnad.core.wording.Wording;

/** A line as it is compared with the phrases of mail software. */
final class LineWords {
    private LineWords() {}

    /** Its words folded, with one space between them: no case, marks, signs, bidi controls, stars of bold letters. */
    static String folded(String line) {
        Wording words = Wording.of(line);
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < words.size(); i++) {
            out.append(i == 0 ? "" : " ").append(words.folded(i));
        }
        return out.toString();
    }

    /** Without bidi controls, no-break spaces, and the stars around bold text. */
    static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u00A0' || c == '\u202F') {
                out.append(' ');
            } else if (Character.getType(c) != Character.FORMAT) {
                out.append(c);
            }
        }
        String stripped = out.toString().strip();
        while (stripped.startsWith("*")) {
            stripped = stripped.substring(1).strip();
        }
        return stripped;
    }
}
