package org.isnad.core.evidence;

import java.util.List;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.item.ItemId;

/**
 * All that signals may look at: gathered beforehand, so that a signal is a pure function and can be replayed years later
 * from what the catalog keeps (ARCHITECTURE, decision 7).
 *
 * @param facts what the message's bytes say about its displayed claims
 * @param signatures the results of its DKIM signatures, top to bottom, with the keys known now
 * @param transit what those who handled the message wrote on it, with the keys known now
 * @param otherVersions other contents under the same Message-ID (EVIDENCE, rule 14), in order; empty where there are
 *     none or nobody looked
 */
public record Context(DisplayFacts facts, List<DkimResult> signatures, Transit transit, List<ItemId> otherVersions) {
    public Context {
        signatures = List.copyOf(signatures);
        otherVersions = List.copyOf(otherVersions);
    }

    /** Of a message looked at by itself. */
    public static Context of(DisplayFacts facts, List<DkimResult> signatures, Transit transit) {
        return new Context(facts, signatures, transit, List.of());
    }

    /** Of a message looked at by itself, for its DKIM signatures alone. */
    public static Context of(DisplayFacts facts, List<DkimResult> signatures) {
        return of(facts, signatures, Transit.none());
    }
}
