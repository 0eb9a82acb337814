package org.isnad.core.evidence;

import java.util.List;
import org.isnad.core.item.Phrase;
import org.isnad.core.item.Span;
import org.isnad.core.mail.HeaderField;

/**
 * What a reader is shown of a message and whether it can be shown one way only (EVIDENCE, rules 1, 6 and 7): computed once
 * from the bytes, kept in the catalog, enough to judge again without them. Lists of fields run top to bottom.
 *
 * @param fromFields every From field
 * @param fromAddresses the addresses in the topmost From field, in order; {@code local@domain}
 * @param senderDoubts why From does not plainly show one address, whatever a lenient parser made of it; empty where it
 *     does
 * @param subjectFields every Subject field
 * @param dateFields every Date field
 * @param messageIdFields every Message-ID field
 * @param recipientFields every To, Cc and Bcc field
 * @param readingFields the fields that decide how the body reads: Content-Type, Content-Transfer-Encoding,
 *     Content-Disposition
 * @param readingDoubts why the body could be read another way if one of these were changed; empty where the reading is
 *     unique whatever they say
 * @param body the body's span
 * @param hasAttachments whether attachments are shown
 */
public record DisplayFacts(
        List<HeaderField> fromFields,
        List<String> fromAddresses,
        List<Phrase> senderDoubts,
        List<HeaderField> subjectFields,
        List<HeaderField> dateFields,
        List<HeaderField> messageIdFields,
        List<HeaderField> recipientFields,
        List<HeaderField> readingFields,
        List<ReadingDoubt> readingDoubts,
        Span body,
        boolean hasAttachments) {
    public DisplayFacts {
        fromFields = List.copyOf(fromFields);
        fromAddresses = List.copyOf(fromAddresses);
        senderDoubts = List.copyOf(senderDoubts);
        subjectFields = List.copyOf(subjectFields);
        dateFields = List.copyOf(dateFields);
        messageIdFields = List.copyOf(messageIdFields);
        recipientFields = List.copyOf(recipientFields);
        readingFields = List.copyOf(readingFields);
        readingDoubts = List.copyOf(readingDoubts);
    }
}
