package org.isnad.workbench.store;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.isnad.core.endtoend.EndToEndCause;
import org.isnad.core.endtoend.Scheme;

/**
 * The S/MIME and OpenPGP signatures of top-level messages, every occurrence; DKIM's are not among them.
 *
 * @param schemes counts by the way in which is signed; only those that occur
 * @param causes of signatures that are not a plain match by a key that is vouched for; only those that occur
 */
public record OtherSignatures(Map<Scheme, Of> schemes, Map<EndToEndCause, Long> causes) {
    public OtherSignatures {
        Map<Scheme, Of> ordered = new EnumMap<>(Scheme.class);
        ordered.putAll(schemes);
        schemes = Collections.unmodifiableMap(ordered);
        Map<EndToEndCause, Long> inOrder = new EnumMap<>(EndToEndCause.class);
        inOrder.putAll(causes);
        causes = Collections.unmodifiableMap(inOrder);
    }

    /**
     * @param total signatures
     * @param matching mathematically, whoever's key it is
     * @param matchingAnchored those whose key somebody vouches for
     */
    public record Of(long total, long matching, long matchingAnchored) {
        Of plus(Of other) {
            return new Of(total + other.total, matching + other.matching, matchingAnchored + other.matchingAnchored);
        }
    }

    public Of all() {
        return schemes.values().stream().reduce(new Of(0, 0, 0), Of::plus);
    }
}
