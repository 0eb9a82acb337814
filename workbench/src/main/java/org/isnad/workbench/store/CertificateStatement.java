package org.isnad.workbench.store;

import org.isnad.core.item.ByteString;
import org.isnad.core.signature.KeyOrigin;

/**
 * A certificate or an OpenPGP key as somebody stated it (EVIDENCE, rule 3).
 *
 * @param kind what it is
 * @param fingerprint SHA-256 of the certificate, or the fingerprint of the primary key; lower-case hexadecimal
 * @param bytes the certificate in DER, or the key's packets, as given
 * @param origin who says so
 */
public record CertificateStatement(Kind kind, String fingerprint, ByteString bytes, KeyOrigin origin) {
    /** Stored by their order; new ones come at the end. */
    public enum Kind {
        /** Of a person: an end entity (RFC 5280). */
        CERTIFICATE,
        /** Of a certification authority, trusted as far as its origin goes. */
        AUTHORITY,
        OPENPGP
    }
}
