package org.isnad.core.evidence.signals;

import java.util.List;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Signal;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.Phrase;

/**
 * The same bytes from two acquisitions that somebody declared independent. Said with the declaration, and lifting nothing:
 * rule 2 lets such a copy vouch for a <em>key</em>, not for a message, and the declaration is one person's word.
 */
public final class IndependentCopySignal implements Signal {
    @Override
    public String name() {
        return "independent-copy";
    }

    @Override
    public List<Evidence> examine(Context context) {
        return context.independent().stream()
                .map(declared -> new Evidence(
                        name(),
                        name(),
                        Claim.CONTENT,
                        Bearing.NEUTRAL,
                        Strength.NONE,
                        Phrase.of(
                                "verdict.independent.copy",
                                declared.acquisition(),
                                declared.of(),
                                declared.by(),
                                declared.because()),
                        List.of(),
                        List.of()))
                .toList();
    }
}
