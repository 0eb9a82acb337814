package org.isnad.workbench.recovery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.core.dkim.KeyRecordParser;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.dkim.recovery.KeyRecovery;
import org.isnad.core.dkim.recovery.RecoveredKey;
import org.isnad.core.dkim.recovery.Sample;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.KeyStatement;

/**
 * Keys of the case, looked for under other names than their own. Who sends mail for many domains often signs for all of them with
 * one key, whose record each domain publishes under its own name; then one name that gives way gives all of them, and names with
 * few messages, or none that is undamaged, get a key without a divisor.
 *
 * <p>That a key made a signature is seen without what was signed: it opens under the key to a whole encoding (SignedHash), which
 * happens by chance for none in 2^400. Nothing else follows from the other name: the key is one that was recovered, and not anchored
 * by what anchors it there. It takes as many signatures as for any other key that was recovered.
 */
final class KeysElsewhere {
    private final Set<PublicKeyValue.Rsa> keys = new LinkedHashSet<>();

    private KeysElsewhere() {}

    /** All keys of the case, whoever stated them. */
    static KeysElsewhere of(CaseReader reader) {
        KeysElsewhere known = new KeysElsewhere();
        for (KeyStatement statement : reader.keys().all()) {
            if (KeyRecordParser.parse(statement.recordText()).publicKey() instanceof PublicKeyValue.Rsa key) {
                known.keys.add(key);
            }
        }
        return known;
    }

    /** The key that made the signatures of a search, if it is one of these. */
    Optional<RecoveredKey> find(CaseReader reader, KeySource ownKeys, KeySearch search) {
        for (PublicKeyValue.Rsa key : keys) {
            boolean made = (key.bits() + 7) / 8 == search.id().octets()
                    && search.signatures().examples().stream().anyMatch(facts -> Survey.isMaker(facts, key));
            if (made) {
                List<Sample> opened = Survey.samples(reader, ownKeys, search).ranked().stream()
                        .filter(sample -> Survey.isMaker(sample.facts(), key))
                        .toList();
                if (opened.size() >= KeyRecovery.LEAST_SAMPLES) {
                    return Optional.of(new RecoveredKey(key, List.of(), opened));
                }
            }
        }
        return Optional.empty();
    }
}
