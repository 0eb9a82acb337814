package org.isnad.core.comparison;

import java.util.List;
import org.isnad.core.mail.Mailbox;

/**
 * One copy of a message as it is shown: everything that is compared, nothing that only transport writes.
 *
 * @param from the mailboxes of each From field, top to bottom: there should be one field
 * @param to of all To fields together
 * @param cc of all Cc fields together
 * @param bcc of all Bcc fields together
 * @param subjects each Subject field, decoded, top to bottom
 * @param dates each Date field, top to bottom
 * @param messageId without angle brackets, or empty
 * @param repliesTo the Message-IDs of In-Reply-To, or where it is missing the last of References
 * @param list the list that carried it
 * @param plain what a reader shows who prefers plain text
 * @param html what a reader shows who prefers HTML
 * @param files what hangs on it, in order
 */
public record MailCopy(
        List<List<Mailbox>> from,
        List<Mailbox> to,
        List<Mailbox> cc,
        List<Mailbox> bcc,
        List<String> subjects,
        List<StatedDate> dates,
        String messageId,
        List<String> repliesTo,
        CarryingList list,
        Reading plain,
        Reading html,
        List<AttachedFile> files) {
    public MailCopy {
        from = List.copyOf(from);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
        subjects = List.copyOf(subjects);
        dates = List.copyOf(dates);
        repliesTo = List.copyOf(repliesTo);
        files = List.copyOf(files);
    }

    /** The first address of the topmost From field in lower case, or empty. */
    public String sender() {
        return from.isEmpty() || from.getFirst().isEmpty()
                ? ""
                : from.getFirst().getFirst().address().toLowerCase(java.util.Locale.ROOT);
    }
}
