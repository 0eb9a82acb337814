package org.isnad.workbench.repair;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.isnad.core.comparison.AlteredWords;
import org.isnad.core.comparison.Aspect;
import org.isnad.core.comparison.CopyComparer;
import org.isnad.core.comparison.MailCopy;
import org.isnad.core.comparison.Reading;
import org.isnad.core.comparison.Surroundings;
import org.isnad.core.dkim.CanonicalForm;
import org.isnad.core.dkim.Coverage;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.dkim.Repair;
import org.isnad.core.dkim.SignatureField;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.evidence.OpenDoubts;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Span;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.compare.CopyReader;

/**
 * Looks for the body that a signature covers in other copies of the message, once the signed fields match.
 *
 * <p>The hash decides whether a body is the one: a copy may be anybody's invention, and one that was made up has another
 * hash. What the original says is known only if it reads one way, whatever the copy's own fields say of it; so it is read
 * under the fields of the message that is looked at, and not held against it where doubts stay (EVIDENCE, rule 7).
 */
final class OriginalSearch {
    private OriginalSearch() {}

    /** Another content under the same Message-ID. */
    record Copy(ItemId id, Message message) {}

    /**
     * @param facts of the message, or those that a repair of the header left
     * @return the facts with a note of the original and of the words that were altered; empty where there is no original
     */
    static Optional<HashFacts> search(Message message, HashFacts facts, List<PublicKeyValue> keys, List<Copy> copies) {
        SignatureField field = facts.field();
        MessageDigest digest = CanonicalForm.digest(field);
        if (facts.bodyHashMatches()
                || field.bodyLimit() != null
                || digest == null
                || keys.stream().noneMatch(key -> DkimVerifier.headerMatches(facts, key))) {
            return Optional.empty();
        }
        for (Copy copy : copies) {
            byte[] body = copy.message.bytes().copy(copy.message.body());
            byte[] hash = digest.digest(CanonicalForm.body(body, field.bodyCanonicalization()));
            if (Arrays.equals(hash, field.bodyHash().toByteArray())) {
                return Optional.of(noted(facts, copy.id, altered(message, facts.coverage(), body)));
            }
        }
        return Optional.empty();
    }

    private static HashFacts noted(HashFacts facts, ItemId copy, List<AlteredWords.Alteration> altered) {
        List<Repair> repairs = new ArrayList<>(facts.repairs());
        repairs.add(Repair.of(Repair.Kind.ORIGINAL_FOUND, copy.hex()));
        if (!altered.isEmpty()) {
            AlteredWords.Alteration first = altered.getFirst();
            repairs.add(Repair.of(Repair.Kind.WORDS_ALTERED, altered.size(), first.removed(), first.inserted()));
        }
        return new HashFacts(
                facts.field(),
                facts.fieldCause(),
                facts.headerHash(),
                false,
                facts.coverage(),
                repairs,
                facts.caveats(),
                facts.defects());
    }

    /** What a person changed between the body that was signed and the one that is shown; empty where that is in doubt. */
    static List<AlteredWords.Alteration> altered(Message shown, Coverage coverage, byte[] body) {
        byte[] header = shown.bytes().copy(new Span(0, shown.body().start()));
        byte[] bytes = Arrays.copyOf(header, header.length + body.length);
        System.arraycopy(body, 0, bytes, header.length, body.length);
        Message signed = MessageScanner.scan(ArrayOctets.of(bytes), Limits.DEFAULT);
        if (!readsOneWay(signed, coverage) || !readsOneWay(shown, coverage)) {
            return List.of();
        }
        MailCopy left = CopyReader.read(signed.bytes());
        MailCopy right = CopyReader.read(shown.bytes());
        return CopyComparer.compare(left, right, Surroundings.NONE, false).finding(Aspect.CONTENT).texts().stream()
                .filter(text -> text.form() == Reading.Form.PLAIN)
                .flatMap(text -> AlteredWords.of(text).stream())
                .toList();
    }

    private static boolean readsOneWay(Message message, Coverage coverage) {
        return OpenDoubts.of(DisplayFactsReader.read(message), coverage).isEmpty();
    }
}
