package org.isnad.core.evidence.signals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.SignatureField;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Signal;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.Phrase;

/**
 * What each DKIM signature says about each claim. A signature that matches supports what it covers as far as its key is
 * vouched for; one that does not match says nothing, whatever the reason, for the reasons are mostly innocent.
 */
public final class DkimSignal implements Signal {
    private static final List<Claim> SIGNABLE =
            List.of(Claim.CONTENT, Claim.SENDER, Claim.SUBJECT, Claim.STATED_DATE, Claim.ATTACHMENTS);

    /** Causes for which nothing could be computed. */
    private static final Set<DkimCause> UNCHECKED =
            EnumSet.of(DkimCause.KEY_MISSING, DkimCause.KEY_REVOKED, DkimCause.KEY_INVALID, DkimCause.BODY_NOT_KEPT);

    @Override
    public String name() {
        return "dkim";
    }

    @Override
    public List<Evidence> examine(Context context) {
        List<Evidence> evidence = new ArrayList<>();
        for (DkimResult result : context.signatures()) {
            String witness = witness(evidence.size() / SIGNABLE.size());
            if (result.headerMatches()) {
                evidence.addAll(new SignedClaims(name(), witness, context.facts(), result).evidence());
            } else {
                SIGNABLE.forEach(claim -> evidence.add(saysNothing(witness, claim, result)));
            }
        }
        return evidence;
    }

    /** What the signature at that place, from 0, is called as a witness. */
    static String witness(int place) {
        return "dkim#" + (1 + place);
    }

    /** No cause of a mismatch is held against a message (philosophy, 4). */
    private Evidence saysNothing(String witness, Claim claim, DkimResult result) {
        DkimCause cause = result.cause();
        boolean unchecked = UNCHECKED.contains(cause);
        SignatureField field = result.facts().field();
        return new Evidence(
                name(),
                witness,
                claim,
                unchecked ? Bearing.COULD_NOT_CHECK : Bearing.NEUTRAL,
                Strength.NONE,
                Phrase.of(
                        unchecked ? "verdict.signature.unchecked" : "verdict.signature.silent",
                        field.domain(),
                        field.selector()),
                List.of(Phrase.of(
                        "dkim.cause." + cause.name().toLowerCase(Locale.ROOT).replace('_', '-'))),
                List.of(field.field().span()));
    }
}
