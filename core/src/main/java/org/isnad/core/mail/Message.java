package org.isnad.core.mail;

import java.util.List;
import java.util.Optional;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;

/**
 * A message (RFC 5322) as spans over its bytes.
 *
 * @param bytes the raw message; every span below is an offset into it
 * @param fields all header fields, in the order of the bytes, top to bottom
 * @param header from the first byte of the header to behind the last line end of its last field
 * @param body from behind the empty line to the end; empty if there is none
 * @param root the MIME structure (RFC 2045, 2046); its span is the whole message
 * @param defects what was wrong, in the order of the bytes
 */
public record Message(
        Octets bytes, List<HeaderField> fields, Span header, Span body, BodyPart root, List<Defect> defects) {
    public Message {
        fields = List.copyOf(fields);
        defects = List.copyOf(defects);
    }

    /** The occurrences of a field, top to bottom; names are compared without case. */
    public List<HeaderField> all(String name) {
        return fields.stream().filter(f -> f.is(name)).toList();
    }

    /** The topmost occurrence of a field. */
    public Optional<HeaderField> first(String name) {
        for (HeaderField field : fields) {
            if (field.is(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
