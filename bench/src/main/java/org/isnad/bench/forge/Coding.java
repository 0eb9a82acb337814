package org.isnad.bench.forge;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Transfer encodings (RFC 2045, 6.7 and 6.8) and encoded words (RFC 2047), as the forger writes them. */
public final class Coding {
    private static final int LONGEST_LINE = 72;

    private Coding() {}

    public static String base64(String text) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1)) + "\r\n";
    }

    public static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                out.append("\r\n");
                column = 0;
                i++;
                continue;
            }
            boolean lineEnd = i + 1 == text.length() || text.charAt(i + 1) == '\r';
            boolean plain = (c > ' ' && c < 127 && c != '=') || ((c == ' ' || c == '\t') && !lineEnd);
            String piece = plain ? String.valueOf(c) : String.format(Locale.ROOT, "=%02X", (int) c);
            if (column + piece.length() > LONGEST_LINE) {
                out.append("=\r\n");
                column = 0;
            }
            out.append(piece);
            column += piece.length();
        }
        return out.toString();
    }

    public static String unquoted(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '=') {
                out.append(c);
            } else if (text.startsWith("\r\n", i + 1)) {
                i += 2;
            } else if (i + 2 < text.length() && isHex(text.charAt(i + 1)) && isHex(text.charAt(i + 2))) {
                out.append((char) Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 128;
    }

    /** @param utf8 one character a byte */
    static String word(String utf8) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8.getBytes(StandardCharsets.ISO_8859_1)) + "?=";
    }
}
