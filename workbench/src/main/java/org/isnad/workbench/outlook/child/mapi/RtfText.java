package org.isnad.workbench.outlook.child.mapi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * The text of an RTF body; or, where it was made out of HTML, that HTML (MS-OXRTFEX): what stands in groups {@code \*\htmltag}
 * and what lies between them, without what RTF needed for itself ({@code \htmlrtf}).
 *
 * @param isHtml whether {@code text} is HTML
 * @param isFromText whether it was made out of plain text, so that it says no more than that
 */
record RtfText(String text, boolean isHtml, boolean isFromText) {
    private static final int LOOKED_AT = 4096;

    /** Groups whose text is nothing that is shown. */
    private static final Set<String> HIDDEN = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "header",
            "footer",
            "xmlnstbl",
            "listtable",
            "themedata",
            "datastore",
            "latentstyles",
            "pntext",
            "mhtmltag");

    static RtfText read(byte[] rtf) {
        String source = new String(rtf, StandardCharsets.ISO_8859_1);
        String start = source.substring(0, Math.min(source.length(), LOOKED_AT));
        boolean html = start.contains("\\fromhtml");
        return new RtfText(new Scan(source, html).text(), html && rtf.length > 0, start.contains("\\fromtext"));
    }

    /** What holds within a group. */
    private record Group(boolean hidden, boolean tag, boolean rtfOnly, int skip) {
        Group with(boolean nowHidden, boolean nowTag) {
            return new Group(nowHidden, nowTag, rtfOnly, skip);
        }
    }

    private static final class Scan {
        private static final int MAX_DEPTH = 10_000;

        private final String source;
        private final boolean html;
        private final StringBuilder out = new StringBuilder();
        private final Deque<Group> outer = new ArrayDeque<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private Group group = new Group(false, false, false, 1);
        private Charset charset = Charset.forName("windows-1252");
        private boolean optional;
        private int toSkip;
        private int at;

        Scan(String source, boolean html) {
            this.source = source;
            this.html = html;
        }

        String text() {
            while (at < source.length()) {
                char c = source.charAt(at++);
                switch (c) {
                    case '{' -> open();
                    case '}' -> close();
                    case '\\' -> control();
                    case '\r', '\n', 0 -> {}
                    default -> literal(c);
                }
            }
            flush();
            return out.toString();
        }

        private void open() {
            flush();
            if (outer.size() < MAX_DEPTH) {
                outer.push(group);
            }
            optional = false;
        }

        private void close() {
            flush();
            if (!outer.isEmpty()) {
                group = outer.pop();
            }
        }

        private void control() {
            if (at >= source.length()) {
                return;
            }
            char c = source.charAt(at);
            if (!Character.isLetter(c)) {
                at++;
                symbol(c);
                return;
            }
            int start = at;
            while (at < source.length() && at - start < 32 && isLetter(source.charAt(at))) {
                at++;
            }
            String word = source.substring(start, at).toLowerCase(Locale.ROOT);
            int digits = at;
            while (at < source.length()
                    && at - digits < 11
                    && (isDigit(source.charAt(at)) || (at == digits && source.charAt(at) == '-'))) {
                at++;
            }
            String number = source.substring(digits, at);
            if (at < source.length() && source.charAt(at) == ' ') {
                at++;
            }
            word(word, number.isEmpty() || number.equals("-") ? 1 : (int) Long.parseLong(number), !number.isEmpty());
        }

        private void symbol(char c) {
            switch (c) {
                case '\'' -> {
                    int value = at + 2 <= source.length() ? hex(source.substring(at, at + 2)) : -1;
                    at = Math.min(source.length(), at + 2);
                    if (value >= 0) {
                        literal((char) value);
                    }
                }
                case '*' -> optional = true;
                case '~' -> put(" ");
                case '_' -> put("-");
                case '\\', '{', '}' -> literal(c);
                case '\r', '\n' -> put("\r\n");
                default -> {}
            }
        }

        private void word(String word, int number, boolean numbered) {
            switch (word) {
                case "htmltag" -> group = group.with(false, true);
                case "htmlrtf" -> group = new Group(group.hidden, group.tag, !numbered || number != 0, group.skip);
                case "ansicpg" -> charset = CodePages.charset(number).orElse(charset);
                case "par", "line", "row" -> put(group.tag && !html ? "" : "\r\n");
                case "tab", "cell" -> put("\t");
                case "uc" -> group = new Group(group.hidden, group.tag, group.rtfOnly, number);
                case "u" -> {
                    put(String.valueOf((char) number));
                    toSkip = isShown() ? group.skip : 0;
                }
                case "lquote" -> put("‘");
                case "rquote" -> put("’");
                case "ldblquote" -> put("“");
                case "rdblquote" -> put("”");
                case "endash" -> put("–");
                case "emdash" -> put("—");
                case "bullet" -> put("•");
                default -> {
                    if (optional || HIDDEN.contains(word)) {
                        group = group.with(true, false);
                    }
                }
            }
            optional = false;
        }

        private boolean isShown() {
            return !group.hidden && !group.rtfOnly;
        }

        private void literal(char c) {
            if (isShown()) {
                if (toSkip > 0) {
                    toSkip--;
                    return;
                }
                bytes.write(c);
            }
        }

        private void put(String text) {
            flush();
            if (isShown()) {
                out.append(text);
            }
        }

        /** Bytes belong together: a character may be two of them. */
        private void flush() {
            if (bytes.size() > 0) {
                out.append(bytes.toString(charset));
                bytes.reset();
            }
        }

        private static boolean isLetter(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        private static int hex(String two) {
            return two.matches("[0-9a-fA-F]{2}") ? Integer.parseInt(two, 16) : -1;
        }
    }
}
