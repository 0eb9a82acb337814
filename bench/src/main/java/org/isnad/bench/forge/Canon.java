package org.isnad.bench.forge;

import java.util.Locale;

/** The forger's own canonical forms (RFC 6376, 3.4), one character a byte. */
final class Canon {
    private Canon() {}

    static String field(Field field, boolean relaxed) {
        if (!relaxed) {
            return field.raw();
        }
        String value = field.value().replace("\r\n", "").replaceAll("[ \t]+", " ");
        return field.name().toLowerCase(Locale.ROOT) + ":" + trimmed(value) + "\r\n";
    }

    private static String trimmed(String value) {
        int start = value.startsWith(" ") ? 1 : 0;
        int end = value.length() > start && value.endsWith(" ") ? value.length() - 1 : value.length();
        return value.substring(start, end);
    }

    static String body(String body, boolean relaxed) {
        StringBuilder out = new StringBuilder(body.length() + 2);
        int gap = -1;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            boolean lineEnd = c == '\r' && i + 1 < body.length() && body.charAt(i + 1) == '\n';
            if (relaxed && (c == ' ' || c == '\t')) {
                gap = i;
                continue;
            }
            if (gap >= 0 && !lineEnd) {
                out.append(' ');
            }
            gap = -1;
            out.append(c);
        }
        int end = out.length();
        while (end >= 2 && out.charAt(end - 1) == '\n' && out.charAt(end - 2) == '\r') {
            end -= 2;
        }
        out.setLength(end);
        return end == 0 && relaxed ? "" : out.append("\r\n").toString();
    }
}
