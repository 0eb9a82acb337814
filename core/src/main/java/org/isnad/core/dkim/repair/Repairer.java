package org.isnad.core.dkim.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.core.dkim.Coverage;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.dkim.Repair;
import org.isnad.core.dkim.SignedHash;
import org.isnad.core.item.ByteString;
import org.isnad.core.item.Span;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;
import org.isnad.core.signature.Caveat;

/**
 * Repairs one signature: searches for the body, and with each known key for the header, and says what was found as
 * {@link HashFacts} that take the place of those of the bytes.
 *
 * <p>The law that keeps a repair from proving too much: <b>repaired facts are those of a signature that covers less.</b>
 * What was changed, restored or taken off is never among what they cover; so everything that is decided from coverage
 * stays right, and a forger gains by a repair what he would gain by leaving those fields and bytes out of {@code h=} and
 * behind {@code l=}, which is nothing.
 */
public final class Repairer {
    /** Grows whenever a search would find more, so that what was searched before is known to be worth another search. */
    public static final int VERSION = 10;

    private Repairer() {}

    /**
     * @param facts that take the place of the old ones
     * @param removed what was taken off, to be compared with what was taken off other messages of the list
     * @param body the body that was signed, if it had to be searched for
     */
    public record Repaired(HashFacts facts, List<Removal> removed, Optional<BodyFinding> body) {
        public Repaired {
            removed = List.copyOf(removed);
        }
    }

    /** Whether there is anything to search for: a field that no key can mend is left alone. */
    public static boolean isWanted(HashFacts facts) {
        return facts.fieldCause() == DkimCause.NONE && !facts.headerHash().isEmpty();
    }

    /**
     * @param facts of the bytes, not repaired ones
     * @param keys known for the signature, best first
     * @param clues to the fields' former values, tried in turn, each with an effort of its own: what is found without the
     *     clues that a forger may have planted is found with them
     * @return empty if nothing was found, or nothing had to be searched for
     */
    public static Optional<Repaired> repair(
            Message message, HashFacts facts, List<PublicKeyValue> keys, List<Clues> clues) {
        if (!isWanted(facts)) {
            return Optional.empty();
        }
        Optional<BodyFinding> body = facts.bodyHashMatches() ? Optional.empty() : BodySearch.search(message, facts);
        Optional<HeaderFinding> header = header(message, facts, keys, clues);
        if (body.isEmpty() && header.isEmpty()) {
            return Optional.empty();
        }
        List<Removal> removed = new ArrayList<>();
        body.ifPresent(found -> removed.addAll(found.removed()));
        header.ifPresent(found -> removed.addAll(found.removed()));
        return Optional.of(new Repaired(facts(facts, body, header, message.body()), removed, body));
    }

    private static Optional<HeaderFinding> header(
            Message message, HashFacts facts, List<PublicKeyValue> keys, List<Clues> clues) {
        for (PublicKeyValue key : keys) {
            if (SignedHash.is(facts.headerHash(), facts.field(), key)) {
                return Optional.empty();
            }
        }
        // A few dozen hashes, and none of them under relaxed: before the search that takes thousands.
        for (PublicKeyValue key : keys) {
            Optional<HeaderFinding> found = LayoutSearch.search(message, facts, key);
            if (found.isPresent()) {
                return found;
            }
        }
        for (Clues some : clues) {
            for (PublicKeyValue key : keys) {
                Optional<HeaderFinding> found = some.recipients().isEmpty()
                        ? HeaderSearch.search(message, facts, key, some)
                        : RecipientSearch.search(message, facts, key, some.recipients());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static HashFacts facts(
            HashFacts facts, Optional<BodyFinding> body, Optional<HeaderFinding> header, Span whole) {
        Coverage before = facts.coverage();
        List<HeaderField> signed = header.map(HeaderFinding::signed).orElse(before.signedFields());
        List<String> absent = header.map(HeaderFinding::absent).orElse(before.absentFields());
        Span covered = body.map(BodyFinding::covered).orElse(before.coveredBody());
        Span uncovered =
                body.map(found -> new Span(found.covered().end(), whole.end())).orElse(before.uncoveredBody());
        List<Repair> repairs = new ArrayList<>(facts.repairs());
        body.ifPresent(found -> repairs.addAll(found.repairs()));
        header.ifPresent(found -> repairs.addAll(found.repairs()));
        ByteString hash = header.map(HeaderFinding::hash).orElse(facts.headerHash());
        boolean matches = facts.bodyHashMatches() || body.isPresent();
        List<Caveat> caveats = new ArrayList<>(facts.caveats());
        return new HashFacts(
                facts.field(),
                facts.fieldCause(),
                hash,
                matches,
                new Coverage(signed, absent, covered, uncovered),
                repairs,
                caveats,
                facts.defects());
    }

    /** The facts with what is now known to be the list's own named so. */
    public static HashFacts listed(HashFacts facts, List<Repair.Kind> kinds) {
        List<Repair> repairs = facts.repairs().stream()
                .map(repair -> kinds.contains(repair.kind())
                        ? Repair.of(
                                Removal.asListed(repair.kind()),
                                repair.phrase().args().toArray())
                        : repair)
                .toList();
        return new HashFacts(
                facts.field(),
                facts.fieldCause(),
                facts.headerHash(),
                facts.bodyHashMatches(),
                facts.coverage(),
                repairs,
                facts.caveats(),
                facts.defects());
    }
}
