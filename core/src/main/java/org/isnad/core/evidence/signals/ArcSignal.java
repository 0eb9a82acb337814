package org.isnad.core.evidence.signals;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.arc.ArcSetResult;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Signal;
import org.isnad.core.evidence.Strength;
import org.isnad.core.evidence.signals.SignedClaims.Speaker;
import org.isnad.core.item.Phrase;
import org.isnad.core.signature.Anchor;

/**
 * What each ARC set says of this message (EVIDENCE, rules 2 and 13; {@code docs/design/arc.md} derives it):
 *
 * <ol>
 *   <li>A set whose message signature does not match here says nothing, whatever its seal is worth: it may be another
 *       message's.
 *   <li>One whose message signature matches says that the fields and the body are as its maker passed them on. It never
 *       speaks for the sender.
 *   <li>A known receiver's sealed results that name a DKIM signature which matches here vouch for the key of that
 *       signature, if nobody else does, as an independent source would. The message must be the one that was sealed, for
 *       to eight characters of {@code b=} alone a forger can fit a key of his own.
 * </ol>
 */
public final class ArcSignal implements Signal {
    @Override
    public String name() {
        return "arc";
    }

    @Override
    public List<Evidence> examine(Context context) {
        List<Evidence> evidence = new ArrayList<>();
        for (ArcSetResult set : context.transit().arc().sets()) {
            String witness = name() + "#" + set.set().instance();
            if (set.messageSignature().headerMatches()) {
                evidence.addAll(handled(witness, context, set.messageSignature()));
            } else {
                evidence.add(saysNothing(witness, set));
            }
            evidence.addAll(vouchedFor(witness, context, set));
        }
        return evidence;
    }

    private List<Evidence> handled(String witness, Context context, DkimResult signature) {
        return new SignedClaims(name(), witness, context.facts(), signature, Ceiling.of(signature), Speaker.HANDLER)
                .evidence();
    }

    /** The DKIM signatures that this set lifts, as witnesses of their own: nothing of another one is mixed in. */
    private List<Evidence> vouchedFor(String witness, Context context, ArcSetResult set) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < context.signatures().size(); i++) {
            DkimResult signature = context.signatures().get(i);
            if (isVouchedFor(signature, set)) {
                Ceiling ceiling = Ceiling.sealed(signature, set.sealer());
                evidence.addAll(new SignedClaims(
                                name(),
                                "dkim#" + (i + 1) + "+" + witness,
                                context.facts(),
                                signature,
                                ceiling,
                                Speaker.SIGNER)
                        .evidence());
            }
        }
        return evidence;
    }

    /** Every condition of the third rule above; a conflict of keys is settled by no seal (rule 2). */
    static boolean isVouchedFor(DkimResult signature, ArcSetResult set) {
        return signature.headerMatches()
                && !signature.facts().isRepairedBySearch() // rule 2: a key without anchor lifts no repair
                && signature.anchor() instanceof Anchor.Unanchored
                && set.isOfThisMessage()
                && isWitness(set)
                && set.messageSignature()
                        .facts()
                        .coverage()
                        .signs(signature.facts().field().field())
                && NamedSignature.passed(set.set().results(), signature);
    }

    /** A receiver known to the product, under keys that carry all the way. */
    private static boolean isWitness(ArcSetResult set) {
        return Receivers.isKnown(set.sealer())
                && set.sealer().equals(set.messageSignature().facts().field().domain())
                && Ceiling.of(set.seal()).strength() == Strength.ANCHORED_SIGNATURE
                && Ceiling.of(set.messageSignature()).strength() == Strength.ANCHORED_SIGNATURE;
    }

    private Evidence saysNothing(String witness, ArcSetResult set) {
        DkimCause cause = set.messageSignature().cause();
        boolean unchecked =
                cause == DkimCause.KEY_MISSING || cause == DkimCause.KEY_REVOKED || cause == DkimCause.KEY_INVALID;
        return new Evidence(
                name(),
                witness,
                Claim.CONTENT,
                unchecked ? Bearing.COULD_NOT_CHECK : Bearing.NEUTRAL,
                Strength.NONE,
                Phrase.of(
                        unchecked ? "verdict.arc.unchecked" : "verdict.arc.silent",
                        set.set().instance(),
                        set.messageSignature().facts().field().domain()),
                List.of(cause.phrase()),
                List.of(set.set().messageSignature().field().field().span()));
    }
}
