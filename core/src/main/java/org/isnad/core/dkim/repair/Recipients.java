package org.isnad.core.dkim.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;

/**
 * Orders of recipients. Mailman 2 takes out of Cc who gets the message from the list anyway, and writes the others in the
 * order of a hash table (its handler AvoidDuplicates): the field then stands below those of the list. The order that was
 * signed is one of all; up to seven recipients these are few enough to be tried.
 */
final class Recipients {
    private static final int MOST = 7;

    private Recipients() {}

    static List<String> orders(Message message, HeaderField field, String raw) {
        List<String> orders = new ArrayList<>();
        List<String> mailboxes = Addresses.split(FormerValues.oneLine(raw));
        if (isRewritten(message, field) && mailboxes.size() >= 2 && mailboxes.size() <= MOST) {
            permute(new ArrayList<>(mailboxes), 0, orders);
        }
        return orders;
    }

    /** Whether Mailman wrote it: a Cc below its own fields. */
    static boolean isRewritten(Message message, HeaderField field) {
        return field.is("Cc")
                && message.first("X-Mailman-Version")
                        .filter(list -> list.span().start() < field.span().start())
                        .isPresent();
    }

    private static void permute(List<String> mailboxes, int from, List<String> orders) {
        if (from == mailboxes.size() - 1) {
            orders.add(" " + String.join(", ", mailboxes));
            return;
        }
        for (int i = from; i < mailboxes.size(); i++) {
            Collections.swap(mailboxes, from, i);
            permute(mailboxes, from + 1, orders);
            Collections.swap(mailboxes, from, i);
        }
    }
}
