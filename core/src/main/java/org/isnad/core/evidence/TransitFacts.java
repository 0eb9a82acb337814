package org.isnad.core.evidence;

import java.util.List;
import org.isnad.core.arc.ArcFacts;
import org.isnad.core.authres.AuthenticationResults;
import org.isnad.core.dkim.HashFacts;

/**
 * What those who handled a message on its way wrote on it: the half that needs the bytes and no key, computed once and kept
 * (ARCHITECTURE, decision 5).
 *
 * @param arc the chain
 * @param google the X-Google-DKIM-Signature fields, top to bottom
 * @param results the Authentication-Results fields that no set holds, top to bottom
 */
public record TransitFacts(ArcFacts arc, List<HashFacts> google, List<AuthenticationResults> results) {
    private static final TransitFacts NONE = new TransitFacts(ArcFacts.absent(), List.of(), List.of());

    public TransitFacts {
        google = List.copyOf(google);
        results = List.copyOf(results);
    }

    /** Of a message on which nobody wrote anything. */
    public static TransitFacts none() {
        return NONE;
    }

    public boolean isEmpty() {
        return !arc.isPresent() && google.isEmpty() && results.isEmpty();
    }
}
