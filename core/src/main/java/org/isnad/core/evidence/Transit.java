package org.isnad.core.evidence;

import java.time.Instant;
import java.util.List;
import org.isnad.core.arc.ArcResult;
import org.isnad.core.arc.ArcVerifier;
import org.isnad.core.authres.AuthenticationResults;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.KeyWeaknesses;

/**
 * What those who handled a message wrote on it, with the keys known now.
 *
 * @param arc the chain
 * @param google the X-Google-DKIM-Signature fields, top to bottom
 * @param results the Authentication-Results fields that no set holds, top to bottom
 */
public record Transit(ArcResult arc, List<DkimResult> google, List<AuthenticationResults> results) {
    private static final Transit NONE = new Transit(ArcResult.absent(), List.of(), List.of());

    public Transit {
        google = List.copyOf(google);
        results = List.copyOf(results);
    }

    /** Of a message on which nobody wrote anything. */
    public static Transit none() {
        return NONE;
    }

    /** @param now the time against which {@code x=} is judged */
    public static Transit of(TransitFacts facts, KeySource keys, Instant now) {
        if (facts.isEmpty()) {
            return NONE;
        }
        List<DkimResult> google = DkimVerifier.verify(facts.google(), keys, now).stream()
                .map(result -> KeyWeaknesses.applied(result, keys))
                .toList();
        return new Transit(ArcVerifier.verify(facts.arc(), keys, now), google, facts.results());
    }
}
