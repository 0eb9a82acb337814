package org.isnad.core.endtoend;

import java.util.List;
import org.isnad.core.item.Phrase;
import org.isnad.core.mail.HeaderField;

/**
 * What of a message's face the signed octets hold.
 *
 * @param protectedFields the fields of the message's own header whose equals stand in the signed octets (RFC 9788; RFC
 *     8551, 3.1), the very occurrences
 * @param doubts why the signed octets could be read in another way (EVIDENCE, rule 7)
 */
public record Payload(List<HeaderField> protectedFields, List<Phrase> doubts) {
    public static final Payload NONE = new Payload(List.of(), List.of());

    public Payload {
        protectedFields = List.copyOf(protectedFields);
        doubts = List.copyOf(doubts);
    }

    public boolean protects(HeaderField field) {
        return protectedFields.contains(field);
    }
}
