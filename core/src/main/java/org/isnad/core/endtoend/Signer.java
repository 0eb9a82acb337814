package org.isnad.core.endtoend;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose key made a signature, as certificate or key say it themselves. It is a statement: by whoever made them, unless an
 * anchor stands behind it.
 *
 * @param fingerprint SHA-256 of the certificate, or the OpenPGP fingerprint of the primary key; lower-case hexadecimal
 * @param name the subject, or the first user id; as it stands there
 * @param addresses the mail addresses named, as they stand there
 * @param issuer who issued the certificate; the name again where it is self-signed; empty for OpenPGP
 * @param notBefore the beginning of its validity, or null where none is known
 * @param notAfter the end of its validity, or null where it has none
 */
public record Signer(
        String fingerprint,
        String name,
        List<String> addresses,
        String issuer,
        @Nullable Instant notBefore,
        @Nullable Instant notAfter) {
    public Signer {
        addresses = List.copyOf(addresses);
    }

    /** Whether a moment lies inside the validity that is stated. */
    public boolean isValidAt(Instant moment) {
        return (notBefore == null || !moment.isBefore(notBefore)) && (notAfter == null || !moment.isAfter(notAfter));
    }

    /** Whether one of the addresses is this one: the local part letter by letter, the domain without case. */
    public boolean names(String address) {
        return addresses.stream().anyMatch(own -> same(own, address));
    }

    private static boolean same(String one, String other) {
        int at = one.lastIndexOf('@');
        return at > 0
                && at == other.lastIndexOf('@')
                && one.substring(0, at).equals(other.substring(0, at))
                && one.substring(at).equalsIgnoreCase(other.substring(at));
    }
}
