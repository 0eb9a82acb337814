package org.isnad.core.evidence;

import java.util.List;
import org.isnad.core.item.Octets;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.HeaderField;

/**
 * Whether the header of a part goes on behind a line of nothing but white space. Relaxed canonicalization of the body
 * (RFC 6376, 3.4.4) makes such a line equal to an empty one, which ends a header: by one blank a forger lets the first
 * lines of a text, if they look like fields, sink into the header above it, and the signature still matches.
 */
final class PartHeaderDoubts {
    private PartHeaderDoubts() {}

    /** Of the parts below {@code part}, embedded messages included; its own header lies in no body. */
    static boolean areIn(Octets bytes, BodyPart part) {
        return switch (part) {
            case BodyPart.Leaf leaf -> false;
            case BodyPart.Embedded embedded -> {
                Octets own = embedded.bytes();
                BodyPart root = embedded.message().root();
                yield hasBlankFold(own, root.fields()) || areIn(own, root);
            }
            case BodyPart.Multipart multipart ->
                multipart.parts().stream()
                        .anyMatch(child -> hasBlankFold(bytes, child.fields()) || areIn(bytes, child));
        };
    }

    private static boolean hasBlankFold(Octets bytes, List<HeaderField> fields) {
        return fields.stream().anyMatch(field -> hasBlankFold(bytes, field));
    }

    private static boolean hasBlankFold(Octets bytes, HeaderField field) {
        long end = field.span().end();
        long line = behindLine(bytes, field.value().start(), end);
        while (line < end) {
            long next = behindLine(bytes, line, end);
            if (isBlank(bytes, line, next)) {
                return true;
            }
            line = next;
        }
        return false;
    }

    private static long behindLine(Octets bytes, long from, long end) {
        long lineFeed = bytes.indexOf('\n', from, end);
        return lineFeed < 0 ? end : lineFeed + 1;
    }

    private static boolean isBlank(Octets bytes, long from, long to) {
        for (long at = from; at < to; at++) {
            if (bytes.at(at) > ' ') {
                return false;
            }
        }
        return true;
    }
}
