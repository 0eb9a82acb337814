package org.isnad.core.evidence.signals;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Signal;
import org.isnad.core.evidence.Strength;
import org.isnad.core.evidence.Versions;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Phrase;

/**
 * Other contents under the same Message-ID (EVIDENCE, rules 5 and 14): named, never folded, and no level is inherited.
 * That another version is proved says that this one is not what was signed; it does not say why. An earlier draft, a
 * list's footer and a gateway's rewritten link carry the same Message-ID, so this is no disproof.
 */
public final class VersionGroupSignal implements Signal {
    @Override
    public String name() {
        return "versions";
    }

    @Override
    public List<Evidence> examine(Context context) {
        Versions versions = context.versions();
        if (versions.others() == 0) {
            return List.of();
        }
        if (versions.differing().isEmpty()) {
            return List.of(finding(Claim.CONTENT, Phrase.of("verdict.versions.alike", versions.others())));
        }
        List<Evidence> evidence = new ArrayList<>();
        for (Claim claim : versions.differing()) {
            evidence.add(finding(claim, Phrase.of("verdict.versions.differ", versions.others())));
        }
        for (ItemId proved : versions.proved()) {
            evidence.add(finding(Claim.CONTENT, Phrase.of("verdict.versions.proved", proved.hex())));
        }
        return evidence;
    }

    private Evidence finding(Claim claim, Phrase phrase) {
        return new Evidence(name(), name(), claim, Bearing.NEUTRAL, Strength.NONE, phrase, List.of(), List.of());
    }
}
