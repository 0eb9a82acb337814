package org.isnad.core.evidence;

import static org.isnad.core.evidence.ReadingDoubts.CONTENT_TYPE;
import static org.isnad.core.evidence.ReadingDoubts.doubt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.Message;
import org.jspecify.annotations.Nullable;

/**
 * Whether a body shown as plain text could have been meant as anything else. What could: HTML, of which a trace would be
 * there, a tag or an entity; an embedded message, which begins with fields; a multipart; another charset. An address or
 * a link in angle brackets is no tag: HTML that consists of nothing but such "tags" is made by no software.
 */
final class PlainTextDoubts {
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

    /** @param shown the text as it is shown, or null where it is too long to be examined */
    static List<ReadingDoubt> of(Message message, BodyPart.Leaf leaf, @Nullable ExaminedText shown) {
        List<ReadingDoubt> doubts = new ArrayList<>();
        boolean plain = leaf.contentType().is("text", "plain") && !leaf.attachment();
        if (!plain || leaf.contentType().parameter("delsp").isPresent()) {
            // DelSp (RFC 3676) lets words grow together.
            doubts.add(doubt(
                    CONTENT_TYPE, "verdict.reading.type", leaf.contentType().name()));
        }
        if (shown == null) {
            doubts.add(doubt(CONTENT_TYPE, "verdict.reading.too-long"));
            return doubts;
        }
        if (!CharsetReading.isUnique(shown, charsetOf(leaf))) {
            doubts.add(doubt(CONTENT_TYPE, "verdict.reading.charset"));
        }
        if (Markup.isIn(shown)) {
            doubts.add(doubt(CONTENT_TYPE, "verdict.reading.markup"));
        }
        if (beginsLikeAMessage(shown.bytes())) {
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
    private static boolean beginsLikeAMessage(byte[] text) {
        int line = 0;
        while (line < text.length && text[line] >= 0 && text[line] <= ' ') {
            line++;
        }
        boolean fields = true;
        while (fields && line < text.length) {
            boolean folded = text[line] == ' ' || text[line] == '\t';
            String name = folded ? "" : fieldName(text, line);
            if (FIELDS_OF_A_MESSAGE.contains(name)) {
                return true;
            }
            fields = folded || !name.isEmpty();
            while (line < text.length && text[line] != '\n') {
                line++;
            }
            line++;
        }
        return false;
    }

    /** What stands before the colon, in lower case; empty where the line is no field (RFC 5322, 2.2). */
    private static String fieldName(byte[] text, int line) {
        int end = line;
        while (end < text.length && text[end] > ' ' && text[end] < 127 && text[end] != ':') {
            end++;
        }
        int colon = end;
        while (colon < text.length && (text[colon] == ' ' || text[colon] == '\t')) {
            colon++;
        }
        boolean isField = colon < text.length && text[colon] == ':';
        return isField ? new String(text, line, end - line, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT) : "";
    }
}
