package org.isnad.core.evidence;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Phrase;
import org.isnad.core.item.Span;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.TransferDecoder;
import org.isnad.core.mail.TransferEncoding;

/**
 * Whether the body could be read another way if Content-Type or Content-Transfer-Encoding said something else (EVIDENCE,
 * rule 7). A forger may choose those fields wherever they are not signed, so the bytes themselves have to say how they
 * read. The rules are made so that <em>of all readings of the same bytes at most one has no doubts</em>, and a test
 * holds them to it:
 *
 * <ul>
 *   <li>plain text, if nothing in it could be a delimiter line, mark-up, a header, or another charset
 *       ({@link PlainTextDoubts}, {@link DelimiterLines});
 *   <li>a multipart, if it begins and ends with its delimiters, holds no other one, and its parts say themselves how they
 *       read ({@link MultipartDoubts});
 *   <li>nothing else: HTML, an embedded message or an attachment at the root rest on the unsigned field alone.
 * </ul>
 */
final class ReadingDoubts {
    static final String CONTENT_TYPE = "Content-Type";
    static final String TRANSFER_ENCODING = "Content-Transfer-Encoding";
    static final String DISPOSITION = "Content-Disposition";

    /** Longer text is not searched for other readings, which is a doubt; the longest real ones are far shorter. */
    static final int MAX_EXAMINED = 8 << 20;

    private ReadingDoubts() {}

    static List<ReadingDoubt> of(Message message) {
        if (message.fields().stream().noneMatch(field -> field.is("DKIM-Signature"))) {
            // Without a signature nothing can rest on the reading, and most old mail has none.
            return List.of(doubt(CONTENT_TYPE, "verdict.reading.not-examined"));
        }
        List<ReadingDoubt> doubts = new ArrayList<>();
        if (message.first(DISPOSITION).isPresent()) {
            doubts.add(doubt(DISPOSITION, "verdict.reading.disposition"));
        }
        switch (message.root()) {
            case BodyPart.Leaf leaf -> {
                doubts.addAll(TransferDoubts.of(message.bytes(), message.body(), leaf.encoding()));
                doubts.addAll(PlainTextDoubts.of(message, leaf));
            }
            case BodyPart.Embedded embedded -> {
                doubts.addAll(TransferDoubts.of(message.bytes(), message.body(), embedded.encoding()));
                doubts.add(doubt(
                        CONTENT_TYPE,
                        "verdict.reading.type",
                        embedded.contentType().name()));
            }
            case BodyPart.Multipart multipart -> {
                if (message.first(TRANSFER_ENCODING).isPresent() && !isIdentity(message)) {
                    doubts.add(doubt(TRANSFER_ENCODING, "verdict.reading.transfer"));
                }
                doubts.addAll(MultipartDoubts.of(message, multipart));
            }
        }
        return List.copyOf(doubts);
    }

    static ReadingDoubt doubt(String field, String key, Object... args) {
        return new ReadingDoubt(field, Phrase.of(key, args));
    }

    /** The decoded bytes of a leaf, or null where there are more than are examined. */
    static byte @org.jspecify.annotations.Nullable [] content(Octets bytes, Span body, TransferEncoding encoding) {
        return body.length() > MAX_EXAMINED ? null : TransferDecoder.decode(bytes, body, encoding, MAX_EXAMINED);
    }

    /** What RFC 2045, 6.4 allows a multipart; anything else two readers may take in two ways. */
    private static boolean isIdentity(Message message) {
        return message.all(TRANSFER_ENCODING).stream()
                .map(field -> field.rawValue(message.bytes()).strip())
                .allMatch(value -> value.equalsIgnoreCase("7bit")
                        || value.equalsIgnoreCase("8bit")
                        || value.equalsIgnoreCase("binary"));
    }
}
