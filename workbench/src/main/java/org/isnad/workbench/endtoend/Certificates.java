package org.isnad.workbench.endtoend;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.isnad.core.endtoend.Signer;

/** Reads certificates (RFC 5280, 8550). */
final class Certificates {
    private static final int MAIL_NAME = 1; // rfc822Name, RFC 5280, 4.2.1.6

    private static final int LONGEST_KEY = 8_192;
    private static final int LONGEST_EXPONENT = 64;

    private Certificates() {}

    static Optional<X509Certificate> read(byte[] der) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            X509Certificate read = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
            return isBearable(read.getPublicKey()) ? Optional.of(read) : Optional.empty();
        } catch (CertificateException unreadable) {
            return Optional.empty();
        }
    }

    static Signer signer(X509Certificate certificate, byte[] der) {
        return new Signer(
                sha256(der),
                certificate.getSubjectX500Principal().getName(),
                addresses(certificate),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    /** The mail names of the subject alternative name; where it has none, those of the subject (RFC 8550, 3). */
    static List<String> addresses(X509Certificate certificate) {
        List<String> addresses = new ArrayList<>();
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            for (List<?> name : names == null ? List.<List<?>>of() : names) {
                if (name.getFirst() instanceof Integer kind
                        && kind == MAIL_NAME
                        && name.get(1) instanceof String mail) {
                    addresses.add(mail);
                }
            }
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
        if (addresses.isEmpty()) {
            X500Name subject =
                    X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
            // One relative name may hold several attributes, and the first of them need not be the address.
            for (RDN name : subject.getRDNs(BCStyle.EmailAddress)) {
                for (AttributeTypeAndValue one : name.getTypesAndValues()) {
                    if (BCStyle.EmailAddress.equals(one.getType())) {
                        addresses.add(IETFUtils.valueToString(one.getValue()));
                    }
                }
            }
        }
        return addresses;
    }

    static boolean isAuthority(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0;
    }

    static boolean isSelfIssued(X509CertificateHolder holder) {
        return holder.getSubject().equals(holder.getIssuer());
    }

    /** A key can be so long, or its exponent, that one use of it takes minutes. */
    static boolean isBearable(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa ->
                rsa.getModulus().bitLength() <= LONGEST_KEY
                        && rsa.getPublicExponent().bitLength() <= LONGEST_EXPONENT;
            case DSAPublicKey dsa ->
                dsa.getParams() != null && dsa.getParams().getP().bitLength() <= LONGEST_KEY;
            default -> key.getEncoded().length <= LONGEST_KEY;
        };
    }

    /** Bits of an RSA modulus; 0 for other keys. */
    static int rsaBits(PublicKey key) {
        return key instanceof RSAPublicKey rsa ? rsa.getModulus().bitLength() : 0;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
