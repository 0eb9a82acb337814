package org.isnad.workbench.store;

import java.util.List;
import java.util.Map;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Versions;

/**
 * What was found of a message after it was taken in.
 *
 * @param versions other contents under its Message-ID, as the last comparison left them
 * @param repaired by place among the signatures, the facts over what was signed, where a search found it
 * @param noticed what the second pass found
 * @param layers what its S/MIME and OpenPGP signatures came to
 */
public record LaterFacts(
        Versions versions, Map<Integer, HashFacts> repaired, List<Evidence> noticed, List<EndToEndResult> layers) {
    /** Of a message at which nobody looked again. */
    public static final LaterFacts NONE = new LaterFacts(Versions.NONE, Map.of(), List.of(), List.of());

    public LaterFacts {
        repaired = Map.copyOf(repaired);
        noticed = List.copyOf(noticed);
        layers = List.copyOf(layers);
    }

    LaterFacts with(List<EndToEndResult> results) {
        return new LaterFacts(versions, repaired, noticed, results);
    }
}
