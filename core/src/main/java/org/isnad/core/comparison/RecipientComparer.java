package org.isnad.core.comparison;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.core.mail.Mailbox;

/** The recipients as shown, To and Cc apart, by address. Blind copies stand in the sender's own copy only. */
final class RecipientComparer {
    private final MailCopy reference;
    private final MailCopy dump;
    private final Set<Cause> causes = EnumSet.noneOf(Cause.class);

    private RecipientComparer(MailCopy reference, MailCopy dump) {
        this.reference = reference;
        this.dump = dump;
    }

    static Set<Cause> compare(MailCopy reference, MailCopy dump) {
        return new RecipientComparer(reference, dump).run();
    }

    private Set<Cause> run() {
        field(reference.to(), dump.to(), false);
        field(reference.cc(), dump.cc(), true);
        Set<String> left = byAddress(reference.bcc()).keySet();
        Set<String> right = byAddress(dump.bcc()).keySet();
        if (!left.equals(right)) {
            causes.add(left.isEmpty() || right.isEmpty() ? Cause.BLIND_COPY_NOT_CARRIED : Cause.RECIPIENTS);
        }
        return causes;
    }

    private void field(List<Mailbox> ofReference, List<Mailbox> ofDump, boolean copies) {
        Map<String, String> left = byAddress(ofReference);
        Map<String, String> right = byAddress(ofDump);
        only(left, right, reference, dump, copies);
        only(right, left, dump, reference, copies);
        for (Map.Entry<String, String> entry : left.entrySet()) {
            String other = right.get(entry.getKey());
            if (other != null) {
                names(entry.getKey(), entry.getValue(), other);
            }
        }
    }

    /** Recipients that the copy {@code having} has and {@code lacking} does not. */
    private void only(
            Map<String, String> there,
            Map<String, String> elsewhere,
            MailCopy having,
            MailCopy lacking,
            boolean copies) {
        Set<String> extra = new HashSet<>(there.keySet());
        extra.removeAll(elsewhere.keySet());
        for (String address : extra) {
            if (copies && !having.list().isNone() && address.equals(lacking.sender())) {
                causes.add(Cause.RECIPIENT_ADDED_BY_LIST);
            } else if (copies && !lacking.list().isNone() && having.list().isNone()) {
                causes.add(Cause.RECIPIENT_DROPPED_BY_LIST);
            } else if (elsewhere.keySet().stream().anyMatch(o -> Characters.lost(address, o))) {
                causes.add(Cause.CHARACTERS_LOST);
            } else {
                causes.add(Cause.RECIPIENTS);
            }
        }
    }

    private void names(String address, String left, String right) {
        if (Names.same(left, right) || Names.saysNothing(left, address) || Names.saysNothing(right, address)) {
            return;
        }
        if (Names.arranged(left, right)) {
            causes.add(Cause.NAME_ARRANGED);
        } else if (Characters.misread(left, right)) {
            causes.add(Cause.CHARSET_MISREAD);
        } else {
            causes.add(Characters.lost(left, right) ? Cause.CHARACTERS_LOST : Cause.RECIPIENT_NAME);
        }
    }

    private static Map<String, String> byAddress(List<Mailbox> mailboxes) {
        Map<String, String> names = new TreeMap<>();
        for (Mailbox mailbox : mailboxes) {
            String key = mailbox.address().isEmpty() ? Names.plain(mailbox.name()) : mailbox.address();
            names.merge(key.toLowerCase(Locale.ROOT), mailbox.name(), (a, b) -> a.isEmpty() ? b : a);
        }
        return names;
    }
}
