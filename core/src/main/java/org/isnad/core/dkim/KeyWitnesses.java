package org.isnad.core.dkim;

import java.util.List;
import org.isnad.core.signature.Anchor;
import org.isnad.core.signature.Caveat;
import org.isnad.core.signature.Vouch;

/** Anchors a recovered key by messages that came by other hands (EVIDENCE, rule 2; {@code docs/design/recovery.md}). */
public final class KeyWitnesses {
    private KeyWitnesses() {}

    /**
     * The result with its anchor, if messages of an independent acquisition verify under its key. A weak key is vouched for by
     * nothing, for others could have used it; nor is one beside which another is known under its name.
     */
    public static DkimResult applied(DkimResult result, KeySource source) {
        KnownKey key = result.key();
        if (key == null || !result.headerMatches() || !(result.anchor() instanceof Anchor.Unanchored)) {
            return result;
        }
        PublicKeyValue value = key.record().publicKey();
        if (value == null || isWeak(result, value) || hasRival(value, source.keys(key.domain(), key.selector()))) {
            return result;
        }
        List<Vouch> vouches = source.vouches(result.facts());
        return vouches.isEmpty() ? result : result.with(new Anchor.Witnessed(vouches));
    }

    private static boolean isWeak(DkimResult result, PublicKeyValue value) {
        return KeyStrength.isShort(value)
                || result.caveats().stream()
                        .map(Caveat::kind)
                        .anyMatch(kind -> kind == Caveat.Kind.WEAK_KEY || kind == Caveat.Kind.SHORT_KEY);
    }

    /** Whether another key is known under the name, whoever says so. */
    public static boolean hasRival(PublicKeyValue key, List<KnownKey> known) {
        return known.stream()
                .map(other -> other.record().publicKey())
                .anyMatch(other -> other != null && !other.equals(key));
    }
}
