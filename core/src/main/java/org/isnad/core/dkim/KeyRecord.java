package org.isnad.core.dkim;

import java.util.List;
import java.util.Set;
import org.isnad.core.item.Defect;
import org.jspecify.annotations.Nullable;

/**
 * A DKIM key record (RFC 6376, 3.6.1), as published in DNS under {@code selector._domainkey.domain}.
 *
 * @param type {@code rsa} or {@code ed25519} (RFC 8463), lower case, as declared or by default
 * @param publicKey the public key, or null where {@code p=} is empty (revoked or rotated away) or unreadable
 * @param hashes names allowed by {@code h=}, or empty for all
 * @param services names allowed by {@code s=}, or empty for all
 * @param testing flag {@code t=y}
 * @param strictIdentity flag {@code t=s}: the domain of {@code i=} must equal {@code d=}
 * @param revoked whether {@code p=} was present and empty
 * @param defects where the record does not conform; such a record may still hold a usable key
 */
public record KeyRecord(
        String type,
        @Nullable PublicKeyValue publicKey,
        Set<String> hashes,
        Set<String> services,
        boolean testing,
        boolean strictIdentity,
        boolean revoked,
        List<Defect> defects) {
    public KeyRecord {
        hashes = Set.copyOf(hashes);
        services = Set.copyOf(services);
        defects = List.copyOf(defects);
    }
}
