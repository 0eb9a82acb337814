package org.isnad.core.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A structured value with parameters: {@code value; name=value; …} (RFC 2045, 5.1; RFC 2183), with continuations and
 * charsets (RFC 2231). Lenient: comments and white space anywhere, values unquoted though they would need it, quotes that
 * are never closed, encoded words where RFC 2231 is meant.
 */
final class ParameterParser {
    /** No more sections of one parameter are joined. */
    private static final int MOST_SECTIONS = 1_000;

    private final String raw;
    private int at;

    private ParameterParser(String raw) {
        this.raw = raw;
    }

    /**
     * @param value before the first semicolon, without comments and white space around it
     * @param parameters names in lower case, values decoded; the first of a repeated name counts
     * @param octets the values as bytes, one character each (ISO 8859-1), before any charset was applied
     */
    record Parsed(String value, Map<String, String> parameters, Map<String, String> octets) {}

    /** @param raw a field's value byte for byte as ISO 8859-1, folds included */
    static Parsed parse(String raw) {
        ParameterParser parser = new ParameterParser(raw);
        String value = parser.value(true).strip();
        Map<String, String> simple = new LinkedHashMap<>();
        Map<String, List<Section>> sections = new LinkedHashMap<>();
        while (parser.at < raw.length()) {
            parser.at++; // behind the semicolon
            parser.parameter(simple, sections);
        }
        return join(value, simple, sections);
    }

    private record Section(int number, boolean extended, String value) {}

    private void parameter(Map<String, String> simple, Map<String, List<Section>> sections) {
        int start = at;
        while (at < raw.length() && raw.charAt(at) != '=' && raw.charAt(at) != ';') {
            at++;
        }
        if (at >= raw.length() || raw.charAt(at) == ';') {
            return;
        }
        String name = withoutComments(raw.substring(start, at)).strip().toLowerCase(Locale.ROOT);
        at++;
        String value = value(false);
        int star = name.indexOf('*');
        if (star < 0) {
            simple.putIfAbsent(name, value);
        } else {
            List<Section> known = sections.computeIfAbsent(name.substring(0, star), n -> new ArrayList<>());
            Section section = section(name.substring(star + 1), value);
            if (section != null && known.size() < MOST_SECTIONS) {
                known.add(section);
            }
        }
    }

    /** From what stands behind the first star: nothing, {@code 0}, {@code 0*}. */
    private static @Nullable Section section(String suffix, String value) {
        boolean extended = suffix.isEmpty() || suffix.endsWith("*");
        String digits = suffix.endsWith("*") ? suffix.substring(0, suffix.length() - 1) : suffix;
        if (digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        return new Section(digits.isEmpty() ? 0 : Integer.parseInt(digits), extended, value);
    }

    /**
     * Up to the next semicolon outside quotes and comments.
     *
     * @param main whether this is what stands before the parameters, where a quote has no meaning and a comment may
     *     touch the word
     */
    private String value(boolean main) {
        StringBuilder value = new StringBuilder();
        while (at < raw.length() && raw.charAt(at) != ';') {
            char c = raw.charAt(at);
            if (c == '"' && !main) {
                quoted(value);
            } else if (c == '(' && (main || value.isEmpty() || endsInSpace(value))) {
                skipComment();
            } else {
                if (c != '\r' && c != '\n') {
                    value.append(c);
                }
                at++;
            }
        }
        return value.toString().strip();
    }

    private static boolean endsInSpace(StringBuilder value) {
        char last = value.charAt(value.length() - 1);
        return last == ' ' || last == '\t';
    }

    /** A quoted string (RFC 5322, 3.2.4); one that is never closed ends with the value. */
    private void quoted(StringBuilder value) {
        at++;
        while (at < raw.length() && raw.charAt(at) != '"') {
            char c = raw.charAt(at);
            if (c == '\\' && at + 1 < raw.length() && isEscapable(raw.charAt(at + 1))) {
                c = raw.charAt(++at);
            }
            if (c != '\r' && c != '\n') {
                value.append(c);
            }
            at++;
        }
        at = Math.min(at + 1, raw.length());
    }

    /** Other backslashes stand for themselves: file names of one system hold them as separators. */
    private static boolean isEscapable(char c) {
        return c == '"' || c == '\\';
    }

    private void skipComment() {
        int depth = 0;
        while (at < raw.length()) {
            char c = raw.charAt(at++);
            if (c == '\\') {
                at = Math.min(at + 1, raw.length());
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return;
            }
        }
    }

    private static String withoutComments(String name) {
        if (name.indexOf('(') < 0) {
            return name;
        }
        ParameterParser inner = new ParameterParser(name);
        return inner.value(true);
    }

    private static Parsed join(String value, Map<String, String> simple, Map<String, List<Section>> sections) {
        Map<String, String> octets = new HashMap<>(simple);
        Map<String, String> parameters = new HashMap<>();
        simple.forEach((name, octetsOfIt) -> parameters.put(name, HeaderText.decode(octetsOfIt)));
        sections.forEach((name, list) -> {
            if (!list.isEmpty()) {
                list.sort((a, b) -> Integer.compare(a.number, b.number));
                joinOne(name, list, octets, parameters);
            }
        });
        return new Parsed(value, parameters, octets);
    }

    /** Charset and language stand in the first section (RFC 2231, 4.1); the extended form outranks the plain one. */
    private static void joinOne(
            String name, List<Section> list, Map<String, String> octets, Map<String, String> parameters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = null;
        for (int i = 0; i < list.size(); i++) {
            Section section = list.get(i);
            String text = section.value;
            if (i == 0 && section.extended) {
                int first = text.indexOf('\'');
                int second = first < 0 ? -1 : text.indexOf('\'', first + 1);
                if (second >= 0) {
                    charset = text.substring(0, first);
                    text = text.substring(second + 1);
                }
            }
            percentDecode(text, section.extended, bytes);
        }
        octets.put(name, bytes.toString(StandardCharsets.ISO_8859_1));
        String decoded = TextDecoding.decode(bytes.toByteArray(), charset).text();
        parameters.put(name, decoded.contains("=?") ? EncodedWords.decode(decoded) : decoded);
    }

    private static void percentDecode(String text, boolean extended, ByteArrayOutputStream bytes) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = extended && c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(c);
            }
        }
    }
}
