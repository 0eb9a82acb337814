package org.isnad.workbench.endtoend;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.isnad.core.endtoend.Signer;
import org.isnad.core.item.ByteString;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.store.CertificateStatement;

/** Reads what a user adds: certificates in PEM or DER, OpenPGP keys with or without armour. */
public final class CertificateFiles {
    private static final int MOST = 1_000;

    private CertificateFiles() {}

    /** All that can be read of a file; empty where it holds neither. */
    public static List<CertificateStatement> read(byte[] file, KeyOrigin origin) {
        List<CertificateStatement> statements = new ArrayList<>();
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (text.contains("-----BEGIN CERTIFICATE-----")) {
            for (byte[] der : pem(text)) {
                certificate(der, origin, statements);
            }
            return statements;
        }
        certificate(file, origin, statements);
        if (statements.isEmpty()) {
            for (OpenPgpKey key : OpenPgpKey.read(file)) {
                statements.add(new CertificateStatement(
                        CertificateStatement.Kind.OPENPGP, key.fingerprint(), key.bytes(), origin));
            }
        }
        return statements;
    }

    /** Whose it says it is. */
    public static Signer signer(CertificateStatement statement) {
        byte[] bytes = statement.bytes().toByteArray();
        return switch (statement.kind()) {
            case CERTIFICATE, AUTHORITY ->
                Certificates.read(bytes)
                        .map(read -> Certificates.signer(read, bytes))
                        .orElseGet(() -> unknown(statement));
            case OPENPGP ->
                OpenPgpKey.read(bytes).stream()
                        .findFirst()
                        .map(OpenPgpKey::signer)
                        .orElseGet(() -> unknown(statement));
        };
    }

    private static Signer unknown(CertificateStatement statement) {
        return new Signer(statement.fingerprint(), "", List.of(), "", null, null);
    }

    private static void certificate(byte[] der, KeyOrigin origin, List<CertificateStatement> statements) {
        Certificates.read(der).ifPresent(read -> {
            CertificateStatement.Kind kind = Certificates.isAuthority(read)
                    ? CertificateStatement.Kind.AUTHORITY
                    : CertificateStatement.Kind.CERTIFICATE;
            byte[] own = bytes(read);
            statements.add(new CertificateStatement(kind, Certificates.sha256(own), ByteString.of(own), origin));
        });
    }

    private static byte[] bytes(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read has bytes", e);
        }
    }

    private static List<byte[]> pem(String text) {
        List<byte[]> found = new ArrayList<>();
        try (PemReader reader = new PemReader(new StringReader(text))) {
            PemObject next = reader.readPemObject();
            while (next != null && found.size() < MOST) {
                if (next.getType().equals("CERTIFICATE")) {
                    found.add(next.getContent());
                }
                next = reader.readPemObject();
            }
        } catch (IOException | RuntimeException unreadable) {
            // What stands before a damaged block counts.
            return found;
        }
        return found;
    }
}
