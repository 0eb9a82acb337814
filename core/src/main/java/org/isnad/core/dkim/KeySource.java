package org.isnad.core.dkim;

import java.util.List;
import org.isnad.core.signature.Caveat;
import org.isnad.core.signature.Vouch;

/** Where keys come from: a value, looked up beforehand. Core asks no network. */
@FunctionalInterface
public interface KeySource {
    /** All that is known of {@code selector._domainkey.domain}, every origin by itself, in a stable order. */
    List<KnownKey> keys(String domain, String selector);

    /** What the keys themselves show of their weakness, those of this source seen together ({@link KeyWeaknesses}). */
    default List<Caveat> weaknesses(PublicKeyValue key) {
        return List.of();
    }

    /** What vouches for a recovered key under which this signature matches ({@link KeyWitnesses}); empty where nothing does. */
    default List<Vouch> vouches(HashFacts signature) {
        return List.of();
    }

    /** Knows no key. */
    static KeySource none() {
        return (domain, selector) -> List.of();
    }
}
