package org.isnad.core.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.core.item.Phrase;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;
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

    private ReadingDoubts() {}

    static List<ReadingDoubt> of(Message message) {
        List<ReadingDoubt> doubts = new ArrayList<>();
        if (message.first(DISPOSITION).isPresent()) {
            doubts.add(doubt(DISPOSITION, "verdict.reading.disposition"));
        }
        if (PartHeaderDoubts.areIn(message.bytes(), message.root())) {
            doubts.add(doubt(ReadingDoubt.NO_FIELD, "verdict.reading.part-header"));
        }
        if (BlankDoubts.areIn(message.root())
                || BlankDoubts.hideDelimiters(message.bytes(), message.root())
                || BlankDoubts.standUuencoded(message.bytes(), message.root())
                || ColumnDoubts.areIn(message)) {
            doubts.add(doubt(ReadingDoubt.NO_FIELD, "verdict.reading.blanks"));
        }
        List<HeaderField> signatures = message.all("DKIM-Signature");
        if (signatures.stream().allMatch(signature -> namesBoth(signature.rawValue(message.bytes())))) {
            // No signature, so that nothing can rest on the reading; or none that leaves it open. The doubts stand
            // there all
            // the same: they fall where the fields really are signed, and nowhere else.
            doubts.add(doubt(CONTENT_TYPE, "verdict.reading.not-examined"));
            doubts.add(doubt(TRANSFER_ENCODING, "verdict.reading.not-examined"));
        } else {
            examine(message, doubts);
        }
        return List.copyOf(doubts);
    }

    private static void examine(Message message, List<ReadingDoubt> doubts) {
        switch (message.root()) {
            case BodyPart.Leaf leaf -> ofLeaf(message, leaf, doubts);
            case BodyPart.Embedded embedded -> {
                ExaminedText raw = ExaminedText.of(message.bytes(), message.body(), TransferEncoding.IDENTITY);
                doubts.addAll(TransferDoubts.of(raw, embedded.encoding()));
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
    }

    private static boolean namesBoth(String signature) {
        String lower = signature.toLowerCase(Locale.ROOT);
        return lower.contains("content-type") && lower.contains("content-transfer-encoding");
    }

    private static void ofLeaf(Message message, BodyPart.Leaf leaf, List<ReadingDoubt> doubts) {
        ExaminedText raw = ExaminedText.of(message.bytes(), leaf.body(), TransferEncoding.IDENTITY);
        ExaminedText shown = leaf.encoding() == TransferEncoding.IDENTITY
                ? raw
                : ExaminedText.of(message.bytes(), leaf.body(), leaf.encoding());
        doubts.addAll(TransferDoubts.of(raw, leaf.encoding()));
        doubts.addAll(PlainTextDoubts.of(message, leaf, shown));
    }

    static ReadingDoubt doubt(String field, String key, Object... args) {
        return new ReadingDoubt(field, Phrase.of(key, args));
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
