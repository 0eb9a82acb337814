package org.isnad.core.evidence.signals;

import java.util.List;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.DisplayFacts;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Strength;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageIds;
import org.isnad.core.signature.Anchor;

/**
 * Whether a reply's place is proved (EVIDENCE, rule 10): its only In-Reply-To names the Message-ID of the other message and
 * nothing else; a signature aligned with its sender, by a key seen in DNS or an archive, signs that field; and such a
 * signature of the other message signs that message's only Message-ID. Else a real "yes, agreed" could stand under any
 * question.
 */
public final class ThreadPlace {
    private ThreadPlace() {}

    /**
     * A message with what its signatures came to.
     *
     * @param message its structure
     * @param facts what is displayed of it
     * @param signatures with the keys known now
     */
    public record Signed(Message message, DisplayFacts facts, List<DkimResult> signatures) {
        public Signed {
            signatures = List.copyOf(signatures);
        }
    }

    public static boolean isProved(Signed reply, Signed parent) {
        List<HeaderField> references = reply.message().all("In-Reply-To");
        List<HeaderField> ids = parent.message().all("Message-ID");
        if (references.size() != 1 || ids.size() != 1) {
            return false;
        }
        List<String> named = MessageIds.of(reply.message().bytes(), references.getFirst());
        return named.size() == 1
                && named.equals(MessageIds.of(parent.message().bytes(), ids.getFirst()))
                && isSigned(reply, references.getFirst())
                && isSigned(parent, ids.getFirst());
    }

    private static boolean isSigned(Signed signed, HeaderField field) {
        return signed.signatures().stream()
                .anyMatch(result -> result.headerMatches()
                        && result.anchor() instanceof Anchor.Published
                        && !result.facts().isRepairedBySearch()
                        && result.facts().coverage().signs(field)
                        && provesSender(signed, result));
    }

    private static boolean provesSender(Signed signed, DkimResult result) {
        List<Evidence> evidence = new SignedClaims("place", "place", signed.facts(), result).evidence();
        return evidence.stream()
                .filter(finding -> finding.claim() == Claim.SENDER)
                .allMatch(finding -> finding.strength() == Strength.ANCHORED_SIGNATURE);
    }
}
