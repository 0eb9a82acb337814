package org.isnad.core.evidence;

import java.util.Locale;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.TransferEncoding;

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
 *   <li>in uuencoded data it is a digit.
 * </ul>
 */
final class BlankDoubts {
    private BlankDoubts() {}

    /** In {@code part} or below it, embedded messages included. */
    static boolean areIn(BodyPart part) {
        return switch (part) {
            case BodyPart.Leaf leaf ->
                deletesSpaces(leaf) || isWide(leaf) || leaf.encoding() == TransferEncoding.UUENCODE;
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

    private static boolean isWide(BodyPart.Leaf leaf) {
        String charset =
                leaf.contentType().parameter("charset").orElse("").strip().toLowerCase(Locale.ROOT);
        boolean wide = charset.startsWith("utf-16") || charset.startsWith("utf-32") || charset.contains("10646");
        return wide && leaf.encoding() != TransferEncoding.BASE64;
    }
}
