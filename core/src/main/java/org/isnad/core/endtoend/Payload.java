package org.isnad.core.endtoend;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isnad.core.item.Phrase;
import org.isnad.core.mail.HeaderField;

/**
 * What of a message's face the signed octets hold.
 *
 * @param protectedFields the fields of the message's own header whose equals stand in the signed octets (RFC 9788; RFC
 *     8551, 3.1), the very occurrences
 * @param absentFields names, in lower case, of fields of recipients that are as little in a protected header as in the
 *     message's own: that nobody stood there is signed, too
 * @param doubts why the signed octets could be read in another way (EVIDENCE, rule 7)
 */
public record Payload(List<HeaderField> protectedFields, Set<String> absentFields, List<Phrase> doubts) {
    public static final Payload NONE = new Payload(List.of(), Set.of(), List.of());

    public Payload {
        protectedFields = List.copyOf(protectedFields);
        absentFields = Set.copyOf(absentFields);
        doubts = List.copyOf(doubts);
    }

    public boolean protects(HeaderField field) {
        return protectedFields.contains(field);
    }

    public boolean protectsAbsence(String name) {
        return absentFields.contains(name.toLowerCase(Locale.ROOT));
    }
}
