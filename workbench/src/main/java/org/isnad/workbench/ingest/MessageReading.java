package org.isnad.workbench.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.SignatureKind;
import org.isnad.core.endtoend.LayerReader;
import org.isnad.core.evidence.DisplayFacts;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.evidence.TransitReader;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.core.mail.AddressParser;
import org.isnad.core.mail.DateParser;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.HeaderText;
import org.isnad.core.mail.MailDate;
import org.isnad.core.mail.Mailbox;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageIds;
import org.isnad.core.mail.Rendering;
import org.isnad.workbench.store.MessageRow;
import org.isnad.workbench.text.AttachmentPart;
import org.isnad.workbench.text.MessageText;
import org.isnad.workbench.text.TextExtractor;

/**
 * What pass one makes of a message: the row of the catalog and the text for the index.
 *
 * @param row for the catalog
 * @param text for the index
 */
record MessageReading(MessageRow row, MessageText text) {
    /** Long subjects are cut in lists; the bytes have them whole. */
    private static final int SUBJECT_LENGTH = 1_000;

    /**
     * @param id SHA-256 of the message's bytes
     * @param attachments as listed from it
     * @param now dates far behind this moment are impossible
     */
    static MessageReading of(ItemId id, Message message, List<AttachmentPart> attachments, Instant now) {
        MessageText text = TextExtractor.extract(message);
        SignatureHasher hasher = SignatureHasher.of(message);
        List<HashFacts> signatures = hasher.facts(SignatureKind.DKIM);
        DisplayFacts display = DisplayFactsReader.read(message);
        Mailbox from = message.first("From")
                .map(field -> sender(AddressParser.of(message.bytes(), field)))
                .orElse(new Mailbox("", ""));
        MailDate date = DateParser.of(message, now);
        MessageRow row = new MessageRow(
                id,
                MessageIds.messageId(message),
                cut(text.subject()),
                from.name(),
                from.address(),
                date instanceof MailDate.Stated s ? s.instant().getEpochSecond() : null,
                date instanceof MailDate.Stated s ? s.value().getOffset().getTotalSeconds() : 0,
                date instanceof MailDate.Impossible,
                text.language(),
                attachments.size(),
                display,
                signatures,
                TransitReader.read(message, hasher),
                !LayerReader.read(message).isEmpty(),
                defects(message));
        return new MessageReading(row, text);
    }

    /**
     * The mailbox that lists show: the first one, or where that has no address, the first that has. A name that should have
     * been quoted, as in {@code Bee, Ann <a@b.example>}, was cut at its comma and is put together again.
     */
    private static Mailbox sender(List<Mailbox> mailboxes) {
        List<String> names = new ArrayList<>();
        for (Mailbox mailbox : mailboxes) {
            boolean hasAddress = mailbox.address().indexOf('@') >= 0;
            names.add(hasAddress || mailbox.address().isEmpty() ? mailbox.name() : mailbox.address());
            if (hasAddress) {
                names.removeIf(String::isBlank);
                return new Mailbox(String.join(", ", names), mailbox.address());
            }
        }
        return mailboxes.isEmpty() ? new Mailbox("", "") : mailboxes.getFirst();
    }

    /** A rendering says that it is one; fields that stand in it twice are ours beside those that came with it. */
    private static List<Defect> defects(Message message) {
        if (!Rendering.is(message)) {
            return message.defects();
        }
        List<Defect> defects = new ArrayList<>();
        defects.add(Defect.at(message.fields().getFirst().span(), "mail.note.rendering"));
        for (HeaderField field : message.fields()) {
            if (field.is(Rendering.MARK)) {
                break;
            }
            if (field.is(Rendering.STORE_SUBJECT) || field.is(Rendering.STORE_FROM)) {
                String shown = HeaderText.of(message.bytes(), field);
                defects.add(Defect.at(field.span(), "mail.note.store-differs", shown));
            }
        }
        message.defects().stream()
                .filter(defect -> !isOfOwnField(defect, message))
                .forEach(defects::add);
        return defects;
    }

    private static boolean isOfOwnField(Defect defect, Message message) {
        return defect.phrase().key().equals("mail.defect.repeated-field")
                && defect.phrase().args().stream()
                        .allMatch(name -> name.equals("Content-Type") || name.equals("Content-Transfer-Encoding"))
                && defect.span() != null
                && defect.span().end() <= message.header().end();
    }

    private static String cut(String subject) {
        return subject.length() <= SUBJECT_LENGTH ? subject : subject.substring(0, SUBJECT_LENGTH);
    }
}
