package org.isnad.core.dkim.recovery;

import java.util.List;
import org.isnad.core.dkim.PublicKeyValue;

/**
 * A key computed from signatures, with the proof that it is one. What it proves: these signatures were made by whoever could
 * use one private key. That the domain ever published that key, it does not prove (EVIDENCE, rule 2).
 *
 * @param key the key
 * @param derivedFrom the samples it was computed from, those among them that match; none where it is known under another
 *     name
 * @param confirmedBy samples that match, or that it was seen to have made, and that had no part in computing it; where there
 *     are none, three of {@code derivedFrom} match, of which two were enough
 */
public record RecoveredKey(PublicKeyValue.Rsa key, List<Sample> derivedFrom, List<Sample> confirmedBy) {
    public RecoveredKey {
        derivedFrom = List.copyOf(derivedFrom);
        confirmedBy = List.copyOf(confirmedBy);
    }
}
