package org.isnad.core.comparison;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/** What becomes of single characters on the way: typographic forms, lost and misread ones, and those nobody sees. */
final class Characters {
    /** A character that cannot be written is replaced by up to so many question marks, one for each byte of its UTF-8. */
    private static final int MOST_MARKS = 4;

    private static final char TATWEEL = '\u0640';
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Charsets as which UTF-8 is misread where no charset is declared. */
    private static final List<Charset> MISREAD_AS = List.of(
            WINDOWS_1252, StandardCharsets.ISO_8859_1, Charset.forName("windows-1256"), Charset.forName("ISO-8859-15"));

    private Characters() {}

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    /** Controls of direction, zero-width characters, soft hyphen, byte order mark. */
    static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT || c == '\u034F' || (c >= '\uFE00' && c <= '\uFE0F');
    }

    /** Quotation marks, dashes, dots and bullets as ASCII writes them, as gateways and converters do. */
    static String plainSigns(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\u2018', '\u2019', '\u201A', '\u2032', '\u02BC', '`', '\u00B4' -> out.append('\'');
                case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB', '\u2033' -> out.append('"');
                case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> out.append('-');
                case '\u2026' -> out.append("...");
                case '\u2022', '\u00B7', '\u25AA', '\u25CF', '\u2023' -> out.append('*');
                default -> out.append(c);
            }
        }
        return out.toString().replace("---", "-").replace("--", "-").replace("''", "\"");
    }

    static String withoutSpaces(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    static String withoutInvisible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isInvisible(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Without what is a matter of the letters' shape: Arabic presentation forms and Latin ligatures, the stroke that draws words
     * out, and the figures of other scripts. Charsets lack some of these (ISO 8859-6 has one sort of figures), old software writes
     * others, and a reader sees the same. A letter stays the letter that it is, with all its marks.
     */
    static String shaped(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isShape(c)) {
                out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                out.append((char) ('0' + Character.digit(c, 10)));
            } else if (c != TATWEEL) {
                out.append(c == '\u066B' ? '.' : c == '\u066C' ? ',' : c);
            }
        }
        return out.toString();
    }

    private static boolean isShape(char c) {
        return (c >= '\uFB00' && c <= '\uFB06') || (c >= '\uFB50' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFC');
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** Whether one is the other's UTF-8 read in another charset. */
    static boolean misread(String a, String b) {
        return misreads(a, b) || misreads(b, a);
    }

    private static boolean misreads(String right, String wrong) {
        if (isAscii(right) || isAscii(wrong)) {
            return false;
        }
        byte[] bytes = right.getBytes(StandardCharsets.UTF_8);
        return MISREAD_AS.stream().anyMatch(charset -> new String(bytes, charset).equals(wrong));
    }

    /**
     * The text with every run of characters read as UTF-8 that are the bytes of UTF-8 taken for windows-1252, which is how
     * it is misread most. Such runs say nothing to a reader, so that there is no other text that this could hide.
     */
    static String repaired(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) >= 0x80) {
                end++;
            }
            if (end > at) {
                String run = text.substring(at, end);
                String read = asUtf8(run);
                out.append(read.isEmpty() ? run : read);
                at = end;
            } else {
                out.append(text.charAt(at++));
            }
        }
        return out.toString();
    }

    private static String asUtf8(String run) {
        byte[] bytes = new byte[run.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = run.charAt(i);
            byte[] one = String.valueOf(c).getBytes(WINDOWS_1252);
            boolean mapped = one.length == 1 && one[0] != '?';
            if (!mapped && c > 0xFF) {
                return "";
            }
            bytes[i] = mapped ? one[0] : (byte) c;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            // How a strict decoder says that these are no bytes of UTF-8.
            return "";
        }
    }

    /** Whether one is the other with question marks or replacement characters for what is not ASCII. */
    static boolean lost(String a, String b) {
        return loses(a, b) || loses(b, a);
    }

    private static boolean loses(String whole, String lossy) {
        int at = 0;
        boolean any = false;
        int i = 0;
        while (i < whole.length()) {
            char c = whole.charAt(i);
            if (c < 0x80) {
                if (at >= lossy.length() || lossy.charAt(at) != c) {
                    return false;
                }
                at++;
                i++;
                continue;
            }
            int run = i;
            while (run < whole.length() && whole.charAt(run) >= 0x80) {
                run++;
            }
            int marks = 0;
            while (at < lossy.length() && isMark(lossy.charAt(at)) && marks < (run - i) * MOST_MARKS) {
                at++;
                marks++;
            }
            if (marks < Character.codePointCount(whole, i, run)) {
                return false;
            }
            any = true;
            i = run;
        }
        return any && at == lossy.length();
    }

    private static boolean isMark(char c) {
        return c == '?' || c == '\uFFFD';
    }
}
