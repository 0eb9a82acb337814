package org.isnad.core.dkim.recovery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.core.dkim.CanonicalForm;
import org.isnad.core.dkim.Canonicalization;
import org.isnad.core.dkim.Coverage;
import org.isnad.core.dkim.DomainNames;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.Repair;
import org.isnad.core.dkim.SignatureField;
import org.isnad.core.dkim.repair.Answered;
import org.isnad.core.dkim.repair.WrittenAnew;
import org.isnad.core.item.ByteString;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a signature was computed over before a mailing list handed the message on.
 *
 * <p>Many servers sign fields that are not there, so that nobody may add them unseen (RFC 6376, 8.15); Exim does so for
 * Sender and all List fields unless told otherwise. Every list adds just these, and so none of such a server's signatures
 * gives an equation as its message stands, however many there are. With the list's fields taken out they do.
 *
 * <p>Whether fields are the list's is told by two things: the signer signs absence by habit, and they name another domain
 * than his. Mail that a company has sent for it names another domain as well, but there the signer signs what is there. A
 * wrong guess costs an attempt and can bring out no wrong key (see {@link KeyRecovery}).
 */
public final class BeforeTheList {
    /**
     * Beside the List fields. Fewer than the search for repairs tries (FormerValues): without a key every guess costs an
     * attempt, so only what writers do not set themselves.
     */
    private static final Set<String> NAMES =
            Set.of("sender", "errors-to", "precedence", "x-mailman-version", "x-beenthere");

    /** Names that are signed and stand nowhere in the message; one may have been lost on the way. */
    private static final int HABIT = 2;

    private BeforeTheList() {}

    private static boolean signsAbsence(HashFacts facts) {
        Coverage coverage = facts.coverage();
        Set<String> there = coverage.signedFields().stream()
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        long nowhere = coverage.absentFields().stream()
                .filter(name -> !there.contains(name))
                .distinct()
                .count();
        return nowhere >= HABIT && coverage.signedFields().stream().anyMatch(BeforeTheList::isOfLists);
    }

    /**
     * The facts over the header without what a list of another domain added or wrote anew, or null where there is nothing of the
     * sort.
     *
     * @param answered the message that it answers, where the case has it
     */
    public static @Nullable HashFacts facts(Message message, HashFacts facts, @Nullable Message answered) {
        SignatureField field = facts.field();
        MessageDigest digest = CanonicalForm.digest(field);
        boolean lists = signsAbsence(facts) && !namesSigner(message, field.domain());
        boolean byExchange = field.signedNames().stream().anyMatch(name -> name.startsWith("x-ms-exchange-"));
        List<HeaderField> undone = new ArrayList<>();
        List<Repair> repairs = new ArrayList<>();
        if (digest == null) {
            return null;
        }
        for (HeaderField each : facts.coverage().signedFields()) {
            Optional<String> former = each.is("Cc") && answered != null
                    ? Answered.copied(message, answered)
                    : WrittenAnew.former(message, each, byExchange);
            if (lists && isOfLists(each)) {
                undone.add(each);
                repairs.add(Repair.of(Repair.Kind.FIELD_ADDED, each.name()));
            } else if (former.isPresent()) {
                undone.add(each);
                repairs.add(Repair.of(
                        Repair.Kind.FIELD_RESTORED, each.name(), former.get().strip(), "list"));
                digest.update(former(each, former.get(), field.headerCanonicalization()));
            } else {
                digest.update(CanonicalForm.fields(message, List.of(each), field.headerCanonicalization()));
            }
        }
        if (undone.isEmpty()) {
            return null;
        }
        Coverage before = without(facts.coverage(), undone);
        digest.update(CanonicalForm.signature(message, field));
        return new HashFacts(
                field,
                facts.fieldCause(),
                ByteString.of(digest.digest()),
                facts.bodyHashMatches(),
                before,
                repairs,
                facts.caveats(),
                facts.defects());
    }

    private static byte[] former(HeaderField field, String value, Canonicalization kind) {
        return value.isEmpty()
                ? new byte[0]
                : CanonicalForm.field(field.name(), value.getBytes(StandardCharsets.ISO_8859_1), kind);
    }

    private static Coverage without(Coverage coverage, List<HeaderField> added) {
        List<HeaderField> left = coverage.signedFields().stream()
                .filter(each -> !added.contains(each))
                .toList();
        return new Coverage(left, coverage.absentFields(), coverage.coveredBody(), coverage.uncoveredBody());
    }

    private static boolean isOfLists(HeaderField field) {
        String name = field.name().toLowerCase(Locale.ROOT);
        return name.startsWith("list-") || NAMES.contains(name);
    }

    /** Whether the list, or whoever stands as Sender, is of the signer's house: then the signer may well have put it there. */
    private static boolean namesSigner(Message message, String domain) {
        for (String name : List.of("Sender", "List-Id")) {
            for (HeaderField each : message.all(name)) {
                if (domainsIn(each.rawValue(message.bytes())).stream()
                        .anyMatch(other ->
                                DomainNames.isAtOrBelow(other, domain) || DomainNames.isAtOrBelow(domain, other))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What stands behind @, or is a List-Id's name with its first label taken off (RFC 2919, 2). */
    private static List<String> domainsIn(String value) {
        return Stream.of(value.split("[\\s<>,;()\"]+"))
                .filter(word -> word.indexOf('.') > 0)
                .map(word -> word.substring((word.indexOf('@') < 0 ? word.indexOf('.') : word.lastIndexOf('@')) + 1))
                .map(DomainNames::canonical)
                .filter(name -> DomainNames.isWellFormed(name, 2))
                .toList();
    }
}
