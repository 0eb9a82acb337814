package org.isnad.core.evidence.signals;

import java.util.List;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Signal;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.Phrase;

/** Other contents under the same Message-ID (EVIDENCE, rule 14): named, never folded, and no level is inherited. */
public final class VersionGroupSignal implements Signal {
    @Override
    public String name() {
        return "versions";
    }

    @Override
    public List<Evidence> examine(Context context) {
        if (context.otherVersions().isEmpty()) {
            return List.of();
        }
        return List.of(new Evidence(
                name(),
                name(),
                Claim.CONTENT,
                Bearing.NEUTRAL,
                Strength.NONE,
                Phrase.of("verdict.versions.differ", context.otherVersions().size()),
                List.of(),
                List.of()));
    }
}
