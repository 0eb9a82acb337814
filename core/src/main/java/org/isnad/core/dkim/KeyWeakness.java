package org.isnad.core.dkim;

import java.time.LocalDate;
import org.isnad.core.signature.Caveat;
import org.jspecify.annotations.Nullable;

/**
 * A reason why others than its owner may use a key (EVIDENCE, rule 15).
 *
 * @param caveat as it stands beside every result of the key
 * @param since the day from which they could: the publication of the attack, or of the private key; null where they always
 *     could
 */
public record KeyWeakness(Caveat caveat, @Nullable LocalDate since) {}
