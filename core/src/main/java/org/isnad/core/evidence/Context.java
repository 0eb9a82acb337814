package org.isnad.core.evidence;

import java.util.List;
import org.isnad.core.dkim.DkimResult;

/**
 * All that signals may look at: gathered beforehand, so that a signal is a pure function and can be replayed years later
 * from what the catalog keeps (ARCHITECTURE, decision 7).
 *
 * @param facts what the message's bytes say about its displayed claims
 * @param signatures the results of its DKIM signatures, with the keys known now
 */
public record Context(DisplayFacts facts, List<DkimResult> signatures) {
    public Context {
        signatures = List.copyOf(signatures);
    }
}
