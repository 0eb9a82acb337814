package org.isnad.core.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.TransferEncoding;
import org.isnad.core.mail.UuencodeBegin;

/**
 * Whether blanks that relaxed canonicalization of the body (RFC 6376, 3.4.4) does not see change what is read. It drops
 * them at line ends and takes a run of them for one, so that whoever has the message may add some and the signature still
 * matches. Mostly a reader does not see them either; but
 *
 * <ul>
 *   <li>where {@code DelSp=yes} is declared (RFC 3676, 4), a blank at the end of a line makes one word of the last word
 *       there and the first one below: "no" and "body" become "nobody";
 *   <li>in UTF-16 and UTF-32 the byte of a blank is half a character, and one more shifts all that follow, unless base64
 *       lies around it;
 *   <li>in uuencoded data it is a digit, in a file that stands in the middle of a plain text, too ({@link #standUuencoded});
 *   <li>in a table whose columns are parted by tabs a run of tabs is an empty column, and a tab more or less moves a figure to
 *       another one;
 *   <li>in a boundary that holds a blank, as that of some servers does, a second one makes the delimiter line another line, and
 *       what was a part sinks into the one above it ({@link #hideDelimiters}).
 * </ul>
 */
final class BlankDoubts {
    private static final Pattern SPACE = Pattern.compile("[ \t\r\n]+");

    /** RFC 5322, 2.1.1; a longer line is no delimiter that software writes. */
    private static final int LONGEST_LINE = 1_000;

    private BlankDoubts() {}

    /** In {@code part} or below it, embedded messages included. */
    static boolean areIn(BodyPart part) {
        return switch (part) {
            case BodyPart.Leaf leaf ->
                deletesSpaces(leaf) || isWide(leaf) || isTable(leaf) || leaf.encoding() == TransferEncoding.UUENCODE;
            case BodyPart.Embedded embedded -> areIn(embedded.message().root());
            case BodyPart.Multipart multipart -> multipart.parts().stream().anyMatch(BlankDoubts::areIn);
        };
    }

    private static boolean deletesSpaces(BodyPart.Leaf leaf) {
        return leaf.contentType()
                .parameter("delsp")
                .filter(value -> value.strip().equalsIgnoreCase("yes"))
                .isPresent();
    }

    /** Whether a file may stand uuencoded in a text, in {@code part} or below it: a line that begins one is there. */
    static boolean standUuencoded(Octets bytes, BodyPart part) {
        return switch (part) {
            case BodyPart.Leaf leaf ->
                leaf.contentType().type().equals("text")
                        && leaf.encoding() == TransferEncoding.IDENTITY
                        && UuencodeBegin.standsIn(bytes, leaf.body());
            case BodyPart.Embedded embedded ->
                standUuencoded(embedded.bytes(), embedded.message().root());
            case BodyPart.Multipart multipart ->
                multipart.parts().stream().anyMatch(child -> standUuencoded(bytes, child));
        };
    }

    private static boolean isTable(BodyPart.Leaf leaf) {
        String given = leaf.fileName();
        String name = given == null ? "" : given.toLowerCase(Locale.ROOT);
        boolean table =
                leaf.contentType().is("text", "tab-separated-values") || name.endsWith(".tsv") || name.endsWith(".tab");
        return table && leaf.encoding() != TransferEncoding.BASE64;
    }

    /**
     * Whether a line differs from a delimiter in nothing but white space, in {@code part} or below it. In what was signed none does,
     * unless somebody wrote one on purpose.
     */
    static boolean hideDelimiters(Octets bytes, BodyPart part) {
        return switch (part) {
            case BodyPart.Leaf leaf -> false;
            case BodyPart.Embedded embedded ->
                hideDelimiters(embedded.bytes(), embedded.message().root());
            case BodyPart.Multipart multipart ->
                hidesIts(bytes, multipart)
                        || multipart.parts().stream().anyMatch(child -> hideDelimiters(bytes, child));
        };
    }

    private static boolean hidesIts(Octets bytes, BodyPart.Multipart multipart) {
        String boundary = multipart.boundary();
        String relaxed = relaxed(boundary);
        if (relaxed.indexOf(' ') < 0) {
            return false;
        }
        long end = multipart.body().end();
        long line = multipart.body().start();
        while (line < end) {
            long lineFeed = bytes.indexOf('\n', line, end);
            long behind = lineFeed < 0 ? end : lineFeed + 1;
            if (behind - line <= LONGEST_LINE && bytes.at(line) == '-') {
                String text =
                        new String(bytes.copy(new Span(line, behind)), StandardCharsets.ISO_8859_1).stripTrailing();
                String seen = relaxed(text);
                boolean alike = seen.equals("--" + relaxed) || seen.equals("--" + relaxed + "--");
                if (alike && !text.equals("--" + boundary) && !text.equals("--" + boundary + "--")) {
                    return true;
                }
            }
            line = behind;
        }
        return false;
    }

    private static String relaxed(String text) {
        return SPACE.matcher(text).replaceAll(" ");
    }

    private static boolean isWide(BodyPart.Leaf leaf) {
        String charset =
                leaf.contentType().parameter("charset").orElse("").strip().toLowerCase(Locale.ROOT);
        boolean wide = charset.startsWith("utf-16") || charset.startsWith("utf-32") || charset.contains("10646");
        return wide && leaf.encoding() != TransferEncoding.BASE64;
    }
}
