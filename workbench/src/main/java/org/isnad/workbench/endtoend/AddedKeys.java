package org.isnad.workbench.endtoend;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.signature.Anchor;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.store.CertificateStatement;

/** The certificates and OpenPGP keys that somebody added to a case, read once; what cannot be read is passed over. */
public final class AddedKeys {
    private final List<CertificateStatement> statements;
    private final List<X509Certificate> authorities = new ArrayList<>();
    private final List<X509Certificate> certificates = new ArrayList<>();
    private final List<OpenPgpKey> keys = new ArrayList<>();
    private final long fingerprint;

    /** @param statements in the order in which they were added */
    public AddedKeys(List<CertificateStatement> statements) {
        this.statements = List.copyOf(statements);
        long hash = EndToEndVerifier.VERSION;
        for (CertificateStatement statement : statements) {
            hash = 31 * hash + statement.fingerprint().hashCode();
            hash = 31 * hash + statement.bytes().hashCode();
            hash = 31 * hash + statement.origin().kind().name().hashCode();
            hash = 31 * hash + statement.origin().source().hashCode();
            byte[] bytes = statement.bytes().toByteArray();
            switch (statement.kind()) {
                case CERTIFICATE -> Certificates.read(bytes).ifPresent(certificates::add);
                case AUTHORITY -> Certificates.read(bytes).ifPresent(authorities::add);
                case OPENPGP -> keys.addAll(OpenPgpKey.read(bytes));
            }
        }
        this.fingerprint = hash == 0 ? 1 : hash;
    }

    /** Changes with everything on which results hang; never 0. */
    public long fingerprint() {
        return fingerprint;
    }

    List<X509Certificate> authorities() {
        return authorities;
    }

    List<X509Certificate> certificates() {
        return certificates;
    }

    List<OpenPgpKey> keys() {
        return keys;
    }

    /** How far the certificate or key of this fingerprint is vouched for (EVIDENCE, rules 2 and 3). */
    Anchor anchor(String wanted) {
        List<KeyOrigin> origins = statements.stream()
                .filter(statement -> statement.fingerprint().equals(wanted))
                .map(CertificateStatement::origin)
                .toList();
        if (origins.isEmpty()) {
            return new Anchor.Unanchored();
        }
        boolean published = origins.stream()
                .anyMatch(origin -> origin.kind() == KeyOrigin.Kind.DNS || origin.kind() == KeyOrigin.Kind.ARCHIVE);
        return published ? new Anchor.Published(origins) : new Anchor.Stated(origins);
    }
}
