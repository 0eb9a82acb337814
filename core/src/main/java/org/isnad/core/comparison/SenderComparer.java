package org.isnad.core.comparison;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.core.mail.Mailbox;

/**
 * The sender as shown. A list that rewrites From ("X via list", for domains whose policy forbids others to send in their
 * name) puts its own address there. That is recognised where the address is the list's by its own fields, the name before
 * "via" is the sender's, and the sender's address, where the list kept it, is the same.
 */
final class SenderComparer {
    private static final Pattern VIA =
            Pattern.compile("(?iu)^(.*)\\s+(via|by way of|par l'intermédiaire de|عبر)\\s+.*$");

    private final Set<Cause> causes = EnumSet.noneOf(Cause.class);

    private SenderComparer() {}

    static Set<Cause> compare(MailCopy reference, MailCopy dump) {
        return new SenderComparer().run(reference, dump);
    }

    private Set<Cause> run(MailCopy reference, MailCopy dump) {
        long left = reference.from().stream().distinct().count();
        long right = dump.from().stream().distinct().count();
        if (left == 0 || right == 0) {
            if (left != right) {
                causes.add(left > 1 || right > 1 ? Cause.FIELD_REPEATED : Cause.FIELD_MISSING);
            }
            return causes;
        }
        if (left != right) {
            causes.add(Cause.FIELD_REPEATED);
        }
        for (int i = 0; i < Math.min(reference.from().size(), dump.from().size()); i++) {
            fields(reference, reference.from().get(i), dump, dump.from().get(i));
        }
        return causes;
    }

    private void fields(MailCopy reference, List<Mailbox> left, MailCopy dump, List<Mailbox> right) {
        if (left.size() != right.size()) {
            causes.add(Cause.SENDER_ADDRESS);
            return;
        }
        for (int i = 0; i < left.size(); i++) {
            mailbox(reference, left.get(i), dump, right.get(i));
        }
    }

    private void mailbox(MailCopy reference, Mailbox left, MailCopy dump, Mailbox right) {
        if (left.address().equalsIgnoreCase(right.address())) {
            if (!left.address().equals(right.address())) {
                causes.add(Cause.ADDRESS_CASE);
            }
            name(left, right);
        } else if (isRewritten(left, right, dump.list())) {
            causes.add(Cause.FROM_REWRITTEN);
        } else if (isRewritten(right, left, reference.list())) {
            causes.add(Cause.FROM_REWRITTEN);
        } else if (Characters.lost(left.address(), right.address())) {
            causes.add(Cause.CHARACTERS_LOST);
        } else {
            causes.add(Cause.SENDER_ADDRESS);
        }
    }

    private void name(Mailbox left, Mailbox right) {
        if (Names.same(left.name(), right.name())) {
            return;
        }
        boolean leftEmpty = Names.saysNothing(left.name(), left.address());
        boolean rightEmpty = Names.saysNothing(right.name(), right.address());
        if (leftEmpty && rightEmpty) {
            return;
        }
        if (Names.arranged(left.name(), right.name())) {
            causes.add(Cause.NAME_ARRANGED);
        } else if (leftEmpty || rightEmpty) {
            causes.add(Cause.NAME_MISSING);
        } else if (Characters.misread(left.name(), right.name())) {
            causes.add(Cause.CHARSET_MISREAD);
        } else {
            causes.add(Characters.lost(left.name(), right.name()) ? Cause.CHARACTERS_LOST : Cause.SENDER_NAME);
        }
    }

    /** @param carried the From field that a list may have written, {@code list} what else it wrote */
    private static boolean isRewritten(Mailbox own, Mailbox carried, CarryingList list) {
        String address = own.address().toLowerCase(Locale.ROOT);
        String written = carried.address().toLowerCase(Locale.ROOT);
        boolean ofList = list.addresses().contains(written);
        boolean encoded = !list.isNone() && encodes(written, address);
        if (!ofList && !encoded) {
            return false;
        }
        boolean kept = list.replyTo().stream().anyMatch(m -> m.address().equalsIgnoreCase(address));
        Matcher via = VIA.matcher(Names.plain(carried.name()));
        if (via.matches()) {
            return isNameOf(via.group(1), own);
        }
        return (kept || encoded)
                && (isNameOf(carried.name(), own) || carried.name().isEmpty());
    }

    private static boolean isNameOf(String name, Mailbox own) {
        String plain = Names.plain(name);
        String local = own.address().replaceFirst("@.*", "");
        return Names.arranged(plain, own.name())
                || plain.equalsIgnoreCase(own.address())
                || (plain.equalsIgnoreCase(local) && own.name().isEmpty())
                || (plain.isEmpty() && own.name().isEmpty());
    }

    /** {@code user=40example.org@…}, {@code user=example.org@…}, {@code user.at.example.org@…}. */
    private static boolean encodes(String written, String address) {
        String local = written.substring(0, Math.max(0, written.lastIndexOf('@')));
        return List.of("=40", "=", ".at.", "_at_", "+").stream()
                .anyMatch(sign -> local.equals(address.replace("@", sign)));
    }
}
