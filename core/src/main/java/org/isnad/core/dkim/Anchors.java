package org.isnad.core.dkim;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.signature.Anchor;
import org.isnad.core.signature.KeyOrigin;
import org.jspecify.annotations.Nullable;

/**
 * How far a key is vouched for: the one place where EVIDENCE, rules 2 and 3 are decided for DKIM.
 *
 * <ul>
 *   <li>Two different keys that somebody vouches for under one domain and selector: {@link Anchor.Conflicting}. Equal
 *       keys that are spelled differently are one key; a revoked or unreadable record is no rival; neither is a key
 *       recovered from signatures, or a forger could take a published key out of play with three messages of his own.
 *   <li>A sighting in DNS or in an archive: {@link Anchor.Published}.
 *   <li>On somebody's word: {@link Anchor.Stated}.
 *   <li>Recovered only: {@link Anchor.Unanchored}; if another key was recovered under the same name, {@link
 *       Anchor.Conflicting}, for majority is no proof.
 *   <li>No key at all: {@link Anchor.Unanchored}.
 * </ul>
 */
public final class Anchors {
    private Anchors() {}

    /**
     * @param key the key that was used, or null
     * @param known all that is known of its domain and selector
     */
    public static Anchor of(@Nullable PublicKeyValue key, List<KnownKey> known) {
        if (key == null) {
            return new Anchor.Unanchored();
        }
        List<KeyOrigin> vouched = new ArrayList<>();
        List<KeyOrigin> rivals = new ArrayList<>();
        List<KeyOrigin> recovered = new ArrayList<>();
        boolean another = false;
        for (KnownKey other : known) {
            PublicKeyValue value = other.record().publicKey();
            if (value != null && isVouchedFor(other.origin())) {
                (value.equals(key) ? vouched : rivals).add(other.origin());
            } else if (value != null) {
                recovered.add(other.origin());
                another |= !value.equals(key);
            }
        }
        if (vouched.isEmpty()) {
            return another ? new Anchor.Conflicting(recovered) : new Anchor.Unanchored();
        }
        if (!rivals.isEmpty()) {
            vouched.addAll(rivals);
            return new Anchor.Conflicting(vouched);
        }
        boolean published = vouched.stream().anyMatch(origin -> isPublication(origin.kind()));
        return published ? new Anchor.Published(vouched) : new Anchor.Stated(vouched);
    }

    private static boolean isVouchedFor(KeyOrigin origin) {
        return origin.kind() != KeyOrigin.Kind.RECOVERED;
    }

    private static boolean isPublication(KeyOrigin.Kind kind) {
        return switch (kind) {
            case DNS, ARCHIVE -> true;
            case OWNER, OTHER, RECOVERED -> false;
        };
    }
}
