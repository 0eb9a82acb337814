package org.isnad.workbench.words;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes text out of a dump fit to be shown: it may not steer the terminal or the page, turn the reading direction of what
 * stands around it, hide characters, or offer a link that can be clicked. Nothing is dropped; what cannot be shown is
 * named.
 *
 * <ol>
 *   <li>Control characters of ASCII become their pictures (ESC is ␛); those of C1 and everything else without a shape
 *       (direction controls, zero-width characters, tag characters, unassigned code points) become {@code ⟨U+202E⟩}.
 *   <li>Zero-width joiner and non-joiner stay: Persian and emoji cannot be written without them, and they move nothing.
 *   <li>Halves of surrogate pairs become U+FFFD.
 *   <li>{@code http://} becomes {@code hxxp[:]//}, likewise for every other scheme that leads out.
 * </ol>
 */
public final class Shown {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char POP_ISOLATE = '\u2069';
    private static final Pattern LINK = Pattern.compile(
            "\\b(https?|ftps?|wss?|file|javascript|data|smb|ldaps?)(:)(?=[/\\\\]|(?<=(?:script|data):)\\S)",
            Pattern.CASE_INSENSITIVE);

    private Shown() {}

    /** Text within a line: line ends and tabs are shown as pictures too. */
    public static String line(String text) {
        return harmless(text, false);
    }

    /** Text of several lines: line ends and tabs stay; CRLF and CR become LF. */
    public static String block(String text) {
        return harmless(text.replace("\r\n", "\n").replace('\r', '\n'), true);
    }

    /** Links that cannot be clicked or pasted by mistake. */
    public static String defanged(String text) {
        return LINK.matcher(text).replaceAll(found -> {
            String scheme = found.group(1).toLowerCase(Locale.ROOT);
            return (scheme.startsWith("http") ? "hxxp" + scheme.substring(4) : scheme) + "[:]";
        });
    }

    /**
     * Text set apart, so that its direction and that of its surroundings do not touch each other (Unicode Standard Annex
     * 9, isolates). Text that runs the way of its surroundings throughout is left alone.
     */
    public static String apart(String text, boolean rightToLeft) {
        if (text.isEmpty()) {
            return text;
        }
        boolean anyRight = false;
        boolean anyLeft = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            byte direction = Character.getDirectionality(c);
            anyRight |= direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
            anyLeft |= direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
            i += Character.charCount(c);
        }
        if (rightToLeft && !anyRight && (anyLeft || hasMarks(text))) {
            return LEFT_TO_RIGHT_ISOLATE + text + POP_ISOLATE;
        }
        if (rightToLeft ? anyLeft : anyRight) {
            return FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
        }
        return text;
    }

    /** Whether signs and punctuation stand there that a right-to-left line would move about: "12 / 50", "-3", "<a>". */
    private static boolean hasMarks(String text) {
        return text.chars().anyMatch(c -> !Character.isDigit(c) && c != ',' && c != '.');
    }

    private static String harmless(String text, boolean lines) {
        int at = 0;
        while (at < text.length() && plain(text.charAt(at), lines)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, at);
        while (at < text.length()) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (c < 0x10000 && plain((char) c, lines)) {
                out.append((char) c);
            } else {
                append(out, c);
            }
        }
        return out.toString();
    }

    private static boolean plain(char c, boolean lines) {
        return (c >= 0x20 && c < 0x7F) || (lines && (c == '\n' || c == '\t'));
    }

    private static void append(StringBuilder out, int c) {
        if (c < 0x20) {
            out.append((char) (0x2400 + c));
        } else if (c == 0x7F) {
            out.append('\u2421');
        } else if (c == 0x200C || c == 0x200D) {
            out.append((char) c);
        } else {
            switch (Character.getType(c)) {
                case Character.SURROGATE -> out.append('\uFFFD');
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> out.append(String.format(Locale.ROOT, "⟨U+%04X⟩", c));
                default -> out.appendCodePoint(c);
            }
        }
    }
}
