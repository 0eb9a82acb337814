package org.isnad.core.evidence;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.mail.AddressParser;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Mailbox;
import org.isnad.core.mail.Message;

/** Reads off a message what its reader is shown, and why that may be less certain than it looks. Never throws on data. */
public final class DisplayFactsReader {
    private DisplayFactsReader() {}

    public static DisplayFacts read(Message message) {
        Shown shown = new Shown();
        message.fields().forEach(shown::take);
        List<HeaderField> from = shown.from;
        List<Mailbox> mailboxes = from.isEmpty() ? List.of() : AddressParser.of(message.bytes(), from.getFirst());
        return new DisplayFacts(
                from,
                mailboxes.stream().map(Mailbox::address).toList(),
                from.isEmpty() ? List.of() : SenderDoubts.of(from.getFirst().rawValue(message.bytes()), mailboxes),
                shown.subject,
                shown.date,
                shown.messageId,
                shown.recipients,
                shown.reading,
                ReadingDoubts.of(message),
                message.body(),
                hasAttachments(message.root()));
    }

    /** The shown fields, gathered in one pass: a message has scores of fields, and most are of no interest. */
    private static final class Shown {
        private final List<HeaderField> from = new ArrayList<>(1);
        private final List<HeaderField> subject = new ArrayList<>(1);
        private final List<HeaderField> date = new ArrayList<>(1);
        private final List<HeaderField> messageId = new ArrayList<>(1);
        private final List<HeaderField> recipients = new ArrayList<>(2);
        private final List<HeaderField> reading = new ArrayList<>(2);

        void take(HeaderField field) {
            switch (field.name().length()) {
                case 2 -> {
                    take(field, "To", recipients);
                    take(field, "Cc", recipients);
                }
                case 3 -> take(field, "Bcc", recipients);
                case 4 -> {
                    take(field, "From", from);
                    take(field, "Date", date);
                }
                case 7 -> take(field, "Subject", subject);
                case 10 -> take(field, "Message-ID", messageId);
                case 12 -> take(field, ReadingDoubts.CONTENT_TYPE, reading);
                case 19 -> take(field, ReadingDoubts.DISPOSITION, reading);
                case 25 -> take(field, ReadingDoubts.TRANSFER_ENCODING, reading);
                default -> {}
            }
        }

        private static void take(HeaderField field, String name, List<HeaderField> kept) {
            if (field.is(name)) {
                kept.add(field);
            }
        }
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
