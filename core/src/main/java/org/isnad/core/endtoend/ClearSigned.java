package org.isnad.core.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.isnad.core.item.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A clear-signed text (RFC 9580, 7). What is signed of it: the lines between the empty line behind the armour's head and
 * {@code -----BEGIN PGP SIGNATURE-----}, without the {@code "- "} put before hyphens (7.1) and without blanks at line
 * ends (7.2), joined by CRLF; the last line end is the armour's.
 *
 * @param start offset of the armour's first line in the decoded body
 * @param end behind the armour's last line
 * @param text what was signed
 * @param armour the signature's armour, from its BEGIN to its END line
 * @param foreign whether the armour holds words that nobody signed and that a reader is shown: a field other than
 *     {@code Hash}, or anything else that is no part of it; or a {@code "- "} before a line that needs none, which makes
 *     a figure negative
 */
public record ClearSigned(int start, int end, ByteString text, String armour, boolean foreign) {
    static final String BEGIN = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String BEGIN_SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
    private static final String END_SIGNATURE = "-----END PGP SIGNATURE-----";
    private static final Pattern HASH = Pattern.compile("Hash: ?[A-Za-z0-9-]{1,12}(, ?[A-Za-z0-9-]{1,12}){0,7}");
    private static final Pattern BASE64 = Pattern.compile("=?[A-Za-z0-9+/]*={0,2}");

    /** More than a mail ever holds; the rest is not read. */
    private static final int MOST = 16;

    /** All complete clear-signed texts of a decoded body, in order. */
    public static List<ClearSigned> in(byte[] body) {
        List<ClearSigned> found = new ArrayList<>();
        Lines lines = new Lines(new String(body, StandardCharsets.ISO_8859_1));
        while (lines.next() && found.size() < MOST) {
            if (lines.isArmour(BEGIN)) {
                ClearSigned one = block(lines);
                if (one != null) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    private static @Nullable ClearSigned block(Lines lines) {
        int start = lines.start;
        boolean foreign = false;
        while (lines.next() && !lines.isBlank()) {
            foreign |= !HASH.matcher(lines.stripped()).matches();
        }
        StringBuilder text = new StringBuilder();
        boolean first = true;
        boolean more = lines.next();
        while (more && !lines.isArmour(BEGIN_SIGNATURE)) {
            String line = lines.stripped();
            boolean escaped = line.startsWith("- ");
            String own = escaped ? line.substring(2) : line;
            foreign |= escaped && !own.startsWith("-") && !own.startsWith("From ");
            text.append(first ? "" : "\r\n").append(own);
            first = false;
            more = lines.next();
        }
        StringBuilder armour = new StringBuilder(BEGIN_SIGNATURE).append('\n');
        boolean data = false;
        while (more && lines.next() && !lines.isArmour(END_SIGNATURE)) {
            String line = lines.stripped();
            data |= line.isEmpty();
            foreign |= data ? !BASE64.matcher(line).matches() : !line.isEmpty();
            armour.append(line).append('\n');
        }
        if (!lines.isArmour(END_SIGNATURE)) {
            return null;
        }
        armour.append(END_SIGNATURE).append('\n');
        byte[] signed = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        return new ClearSigned(start, lines.next, ByteString.of(signed), armour.toString(), foreign);
    }

    /** Lines of a text, one after the other. */
    private static final class Lines {
        private final String text;
        private int start;
        private int end;
        private int next;

        Lines(String text) {
            this.text = text;
        }

        /** Goes to the next line; false at the end, where the last one stays. */
        boolean next() {
            if (next >= text.length()) {
                return false;
            }
            start = next;
            int lineFeed = text.indexOf('\n', start);
            end = lineFeed < 0 ? text.length() : lineFeed;
            next = lineFeed < 0 ? text.length() : lineFeed + 1;
            return true;
        }

        /** Without blanks at its end, the carriage return among them. */
        String stripped() {
            int last = end;
            while (last > start && isBlank(text.charAt(last - 1))) {
                last--;
            }
            return text.substring(start, last);
        }

        boolean isBlank() {
            return stripped().isEmpty();
        }

        boolean isArmour(String line) {
            return text.startsWith(line, start) && stripped().equals(line);
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t' || c == '\r';
        }
    }
}
