package org.isnad.workbench.judge;

import java.util.List;
import org.isnad.core.dkim.KeyWeakness;
import org.isnad.core.dkim.KnownKey;

/**
 * One statement of a key, with what the case knows of that key.
 *
 * @param known the statement and the key, as parsed
 * @param weaknesses why others than its owner may use the key, the earliest first; empty where nothing is known
 * @param conflicting whether another key is stated for the same domain and selector, so that neither counts
 */
public record KeyEntry(KnownKey known, List<KeyWeakness> weaknesses, boolean conflicting) {
    public KeyEntry {
        weaknesses = List.copyOf(weaknesses);
    }
}
