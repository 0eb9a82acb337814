package org.isnad.core.evidence;

import static org.isnad.core.evidence.ReadingDoubts.CONTENT_TYPE;
import static org.isnad.core.evidence.ReadingDoubts.doubt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.Message;
import org.jspecify.annotations.Nullable;

/**
 * Whether a body shown as plain text could have been meant as anything else. What could: HTML, of which a trace would be
 * there, a tag or an entity; an embedded message, which begins with fields; a multipart; another charset. An address or
 * a link in angle brackets is no tag: HTML that consists of nothing but such "tags" is made by no software.
 */
final class PlainTextDoubts {
    /** A start or end tag whose name HTML or a custom element could have, a comment, a declaration, an instruction. */
    private static final Pattern TAG = Pattern.compile("<(?:/?[A-Za-z][A-Za-z0-9-]*+(?=[\\s/>]|$)|[!?])");

    private static final Pattern ENTITY = Pattern.compile("&(?:#[0-9xX]|[A-Za-z][A-Za-z0-9]*+;)");

    private static final Set<String> FIELDS_OF_A_MESSAGE = Set.of(
            "from",
            "to",
            "subject",
            "date",
            "received",
            "return-path",
            "message-id",
            "mime-version",
            "content-type",
            "content-transfer-encoding");

    private PlainTextDoubts() {}

    static List<ReadingDoubt> of(Message message, BodyPart.Leaf leaf) {
        List<ReadingDoubt> doubts = new ArrayList<>();
        boolean plain = leaf.contentType().is("text", "plain") && !leaf.attachment();
        if (!plain || leaf.contentType().parameter("delsp").isPresent()) {
            // DelSp (RFC 3676) lets words grow together.
            doubts.add(doubt(
                    CONTENT_TYPE, "verdict.reading.type", leaf.contentType().name()));
        }
        byte[] content = ReadingDoubts.content(message.bytes(), leaf.body(), leaf.encoding());
        if (content == null) {
            doubts.add(doubt(CONTENT_TYPE, "verdict.reading.too-long"));
            return doubts;
        }
        if (!CharsetReading.isUnique(content, charsetOf(leaf))) {
            doubts.add(doubt(CONTENT_TYPE, "verdict.reading.charset"));
        }
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (TAG.matcher(text).find() || ENTITY.matcher(text).find()) {
            doubts.add(doubt(CONTENT_TYPE, "verdict.reading.markup"));
        }
        if (beginsLikeAMessage(text)) {
            doubts.add(doubt(CONTENT_TYPE, "verdict.reading.fields"));
        }
        if (DelimiterLines.hasRival(message.bytes(), leaf.body(), Set.of())) {
            doubts.add(doubt(CONTENT_TYPE, "verdict.reading.delimiter"));
        }
        return doubts;
    }

    /** The declared charset, the default of RFC 2045, 5.2 included; null where the field names none. */
    static @Nullable String charsetOf(BodyPart.Leaf leaf) {
        return leaf.contentType().parameter("charset").orElse(null);
    }

    /** The first lines are fields, and one of them is one that messages and parts have. */
    private static boolean beginsLikeAMessage(String text) {
        int line = 0;
        while (line < text.length() && text.charAt(line) <= ' ') {
            line++;
        }
        boolean fields = true;
        while (fields && line < text.length()) {
            int lineFeed = text.indexOf('\n', line);
            int behind = lineFeed < 0 ? text.length() : lineFeed + 1;
            boolean folded = text.charAt(line) == ' ' || text.charAt(line) == '\t';
            String name = folded ? "" : fieldName(text, line, behind);
            if (FIELDS_OF_A_MESSAGE.contains(name)) {
                return true;
            }
            fields = folded || !name.isEmpty();
            line = behind;
        }
        return false;
    }

    /** What stands before the colon, in lower case; empty where the line is no field (RFC 5322, 2.2). */
    private static String fieldName(String text, int line, int end) {
        int at = line;
        while (at < end && text.charAt(at) > ' ' && text.charAt(at) < 127 && text.charAt(at) != ':') {
            at++;
        }
        int colon = at;
        while (colon < end && (text.charAt(colon) == ' ' || text.charAt(colon) == '\t')) {
            colon++;
        }
        boolean isField = colon < end && text.charAt(colon) == ':';
        return isField ? text.substring(line, at).toLowerCase(Locale.ROOT) : "";
    }
}
