package org.isnad.core.dkim.repair;

import java.nio.charset.StandardCharsets;
import org.isnad.core.dkim.Repair;
import org.isnad.core.item.ByteString;

/**
 * Something that was taken off for a repair. If the same bytes stand on many messages of one list they are the list's
 * (EVIDENCE, rule 9), and the repair is named {@link #asListed}.
 *
 * @param kind the repair it belongs to
 * @param bytes without empty lines around them, white space reduced, so that equal texts are equal
 */
public record Removal(Repair.Kind kind, ByteString bytes) {
    /** Footers are short; what is longer is a text of its own and nobody's footer. */
    static final int LONGEST = 4_096;

    static Removal of(Repair.Kind kind, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1)
                .replaceAll("[ \t\r\n]+", " ")
                .strip();
        String kept = text.length() > LONGEST ? "" : text;
        return new Removal(kind, ByteString.of(kept.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Whether it can be a list's at all. */
    public boolean isListable() {
        return !bytes.isEmpty() && asListed(kind) != kind;
    }

    /** How a repair of this kind is called where its bytes are known to be the list's. */
    public static Repair.Kind asListed(Repair.Kind kind) {
        return switch (kind) {
            case TEXT_BEHIND, PART_ADDED -> Repair.Kind.LIST_FOOTER;
            case SUBJECT_TAG -> Repair.Kind.LIST_TAG;
            default -> kind;
        };
    }
}
