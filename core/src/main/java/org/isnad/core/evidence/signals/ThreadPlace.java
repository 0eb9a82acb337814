package org.isnad.core.evidence.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.evidence.Alignment;
import org.isnad.core.evidence.Answered;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.DisplayFacts;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Signal;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.Phrase;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.signature.Anchor;

/**
 * Whether a reply's place is proved (EVIDENCE, rule 10). Else a real "yes, agreed" could stand under any question. It is only
 * if
 *
 * <ol>
 *   <li>its only In-Reply-To names the other message alone, which nothing else in the archive is called ({@link Answered});
 *   <li>a signature of it that proves sender and content as they are shown, by a key seen in DNS or an archive, signs that
 *       field: an answer whose words were changed has no place;
 *   <li>such a signature of the other message signs that message's only Message-ID: a question whose words were changed is
 *       another one;
 *   <li>and the domain that signs there is that of the Message-ID. Identifiers are free to choose: somebody at another domain
 *       could sign his own question under the identifier of the true one. So could somebody else at the same one, and big providers
 *       have millions: so the reply must go to the sender of the other message, or be by him (that is looked at where conversations
 *       are made).
 * </ol>
 *
 * What it says is said by the reply's own signature, so it has that one's name as a witness.
 */
public final class ThreadPlace implements Signal {
    private static final String REFERENCE = "In-Reply-To";
    private static final int ID = 12;

    @Override
    public String name() {
        return "thread-place";
    }

    @Override
    public List<Evidence> examine(Context context) {
        List<Evidence> evidence = new ArrayList<>();
        context.answered().ifPresent(answered -> {
            Optional<DkimResult> parent = answered.signatures().stream()
                    .filter(result -> namesItself(answered, result))
                    .findFirst();
            for (int i = 0; i < context.signatures().size(); i++) {
                DkimResult reply = context.signatures().get(i);
                if (proves(context.facts(), reply) && signsReference(reply)) {
                    evidence.add(place(DkimSignal.witness(i), answered, reply, parent));
                }
            }
        });
        return evidence;
    }

    private Evidence place(String witness, Answered answered, DkimResult reply, Optional<DkimResult> parent) {
        String id = answered.parent().hex().substring(0, ID);
        String domain = reply.facts().field().domain();
        boolean proved = parent.isPresent();
        return new Evidence(
                name(),
                witness,
                Claim.PLACE_IN_THREAD,
                proved ? Bearing.SUPPORTS : Bearing.NEUTRAL,
                proved ? Strength.ANCHORED_SIGNATURE : Strength.NONE,
                proved
                        ? Phrase.of(
                                "verdict.place-in-thread.signed",
                                domain,
                                id,
                                parent.get().facts().field().domain())
                        : Phrase.of("verdict.place-in-thread.parent-not-proved", domain, id),
                proved ? List.of(Phrase.of("verdict.place-in-thread.limit")) : List.of(),
                reply.facts().coverage().signedFields().stream()
                        .filter(field -> field.is(REFERENCE))
                        .map(HeaderField::span)
                        .toList());
    }

    private static boolean signsReference(DkimResult reply) {
        return reply.facts().coverage().signedFields().stream()
                        .filter(field -> field.is(REFERENCE))
                        .count()
                == 1;
    }

    private static boolean namesItself(Answered answered, DkimResult result) {
        List<HeaderField> ids = answered.display().messageIdFields();
        String id = answered.messageId();
        return ids.size() == 1
                && result.facts().coverage().signs(ids.getFirst())
                && Alignment.aligned(result.facts().field().domain(), id.substring(id.lastIndexOf('@') + 1))
                && proves(answered.display(), result);
    }

    private static boolean proves(DisplayFacts display, DkimResult result) {
        return result.matches()
                && result.anchor() instanceof Anchor.Published
                && !result.facts().isRepairedBySearch()
                && new SignedClaims("thread-place", "thread-place", display, result)
                        .evidence().stream()
                                .filter(found -> found.claim() == Claim.SENDER || found.claim() == Claim.CONTENT)
                                .allMatch(found -> found.bearing() == Bearing.SUPPORTS
                                        && found.strength() == Strength.ANCHORED_SIGNATURE);
    }
}
