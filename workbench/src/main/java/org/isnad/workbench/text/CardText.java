package org.isnad.workbench.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What vCards and calendars say, in lines of name and value: folded lines are joined (RFC 6350, 3.2; RFC 5545, 3.1), values
 * of vCard 2.1 decoded from quoted-printable, escapes undone. Pictures and keys, which are base64, are left out.
 */
public final class CardText {
    private CardText() {}

    /** Whether a media type is one of these. */
    public static boolean isCard(String mediaType) {
        return mediaType.equals("text/vcard") || mediaType.equals("text/calendar");
    }

    public static String of(String source) {
        StringBuilder text = new StringBuilder();
        for (String line : unfolded(source)) {
            int colon = valueAt(line);
            if (colon < 0) {
                text.append(line).append('\n');
                continue;
            }
            String head = line.substring(0, colon).toUpperCase(Locale.ROOT);
            String name = line.substring(0, end(line, colon));
            boolean structure = name.equalsIgnoreCase("BEGIN") || name.equalsIgnoreCase("END");
            if (!structure && !head.contains("ENCODING=B")) {
                String parameters = line.substring(name.length(), colon)
                        .replaceAll("(?i);(ENCODING|CHARSET)=[^;:]*", "")
                        .replace(';', ' ');
                text.append(name)
                        .append(parameters)
                        .append(": ")
                        .append(value(head, line.substring(colon + 1)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static List<String> unfolded(String source) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        boolean soft = false;
        for (String one : source.split("\r\n|\n|\r", -1)) {
            boolean folded = !one.isEmpty() && (one.charAt(0) == ' ' || one.charAt(0) == '\t');
            if (soft) {
                line.append(one);
            } else if (folded) {
                line.append(one, 1, one.length());
            } else {
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                }
                line.setLength(0);
                line.append(one);
            }
            soft = !line.isEmpty()
                    && line.charAt(line.length() - 1) == '='
                    && line.toString().toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
            if (soft) {
                line.setLength(line.length() - 1);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** The colon before the value; one within quotes belongs to a parameter. */
    private static int valueAt(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == ':' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static int end(String line, int colon) {
        int semicolon = line.indexOf(';');
        return semicolon < 0 || semicolon > colon ? colon : semicolon;
    }

    private static String value(String head, String raw) {
        String value = head.contains("QUOTED-PRINTABLE") ? decoded(raw, charset(head)) : raw;
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                plain.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                plain.append(c == ';' ? ' ' : c);
            }
        }
        return plain.toString();
    }

    private static Charset charset(String head) {
        int at = head.indexOf("CHARSET=");
        String name = at < 0 ? "" : head.substring(at + 8).split("[;:]", 2)[0];
        return name.startsWith("ISO-8859-1") || name.equals("LATIN1")
                ? StandardCharsets.ISO_8859_1
                : name.equals("WINDOWS-1256")
                        ? Charset.forName("windows-1256")
                        : name.equals("WINDOWS-1252") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    }

    private static String decoded(String value, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < value.length(); i++) {
            int coded = value.charAt(i) == '=' && i + 2 < value.length() ? hex(value, i + 1) : -1;
            if (coded >= 0) {
                bytes.write(coded);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(value.charAt(i)).getBytes(charset));
            }
        }
        return bytes.toString(charset);
    }

    private static int hex(String value, int at) {
        int high = Character.digit(value.charAt(at), 16);
        int low = Character.digit(value.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
