package org.isnad.core.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isnad.core.mail.AddressParser;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Mailbox;
import org.isnad.core.mail.Message;

/** Reads off a message what its reader is shown, and why that may be less certain than it looks. Never throws on data. */
public final class DisplayFactsReader {
    private static final Set<String> READING_FIELDS = Set.of(
            ReadingDoubts.CONTENT_TYPE.toLowerCase(Locale.ROOT),
            ReadingDoubts.TRANSFER_ENCODING.toLowerCase(Locale.ROOT),
            ReadingDoubts.DISPOSITION.toLowerCase(Locale.ROOT));

    private DisplayFactsReader() {}

    public static DisplayFacts read(Message message) {
        List<HeaderField> from = message.all("From");
        List<Mailbox> mailboxes = from.isEmpty() ? List.of() : AddressParser.of(message.bytes(), from.getFirst());
        return new DisplayFacts(
                from,
                mailboxes.stream().map(Mailbox::address).toList(),
                from.isEmpty() ? List.of() : SenderDoubts.of(from.getFirst().rawValue(message.bytes()), mailboxes),
                message.all("Subject"),
                message.all("Date"),
                message.all("Message-ID"),
                message.all("To"),
                message.fields().stream()
                        .filter(field -> READING_FIELDS.contains(field.name().toLowerCase(Locale.ROOT)))
                        .toList(),
                ReadingDoubts.of(message),
                message.body(),
                hasAttachments(message.root()));
    }

    private static boolean hasAttachments(BodyPart part) {
        return switch (part) {
            case BodyPart.Leaf leaf -> leaf.attachment();
            case BodyPart.Embedded embedded -> true;
            case BodyPart.Multipart multipart ->
                multipart.parts().stream().anyMatch(DisplayFactsReader::hasAttachments);
        };
    }
}
