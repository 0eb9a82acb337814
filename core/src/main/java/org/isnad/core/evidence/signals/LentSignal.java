package org.isnad.core.evidence.signals;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Lent;
import org.isnad.core.evidence.Signal;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.Phrase;

/**
 * What a signature says of this message that stands on another content of the same Message-ID ({@link Lent}). It is held to
 * everything that one on the message itself is held to, and reaches CORROBORATED at most: that the field belongs here is an
 * inference of ours, however good. Where nothing matches, nothing is said: contents under one Message-ID differ for many an
 * innocent reason.
 */
public final class LentSignal implements Signal {
    private static final int ID = 12;

    @Override
    public String name() {
        return "lent-signature";
    }

    @Override
    public List<Evidence> examine(Context context) {
        List<Evidence> evidence = new ArrayList<>();
        int number = 0;
        for (Lent lent : context.lent()) {
            number++;
            if (lent.result().matches() && !lent.result().facts().isRepairedBySearch()) {
                Ceiling ceiling = Ceiling.of(lent.result())
                        .lower(
                                Strength.INDEPENDENT,
                                Phrase.of(
                                        "verdict.limit.lent",
                                        lent.lender().hex().substring(0, ID)));
                new SignedClaims(
                                name(),
                                name() + "#" + number,
                                lent.display(),
                                lent.result(),
                                ceiling,
                                SignedClaims.Speaker.SIGNER)
                        .evidence().stream().map(LentSignal::withoutSpans).forEach(evidence::add);
            }
        }
        return evidence;
    }

    /** Its bytes are counted with the field on top, which is not there. */
    private static Evidence withoutSpans(Evidence found) {
        return new Evidence(
                found.signal(),
                found.witness(),
                found.claim(),
                found.bearing(),
                found.strength(),
                found.phrase(),
                found.limits(),
                List.of());
    }
}
