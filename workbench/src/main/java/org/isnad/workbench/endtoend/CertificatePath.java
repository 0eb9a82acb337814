package org.isnad.workbench.endtoend;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A path from a signer's certificate to an authority that was added to the case (RFC 5280, 6). The links are sought among
 * the certificates that came with the signature, whoever put them there; the JDK's validator then decides.
 *
 * <p>It is judged at the claimed time of signing where that lies in the certificate's validity, else at its end: an expired
 * certificate is a caveat, no break. Nothing is fetched, so that a withdrawn certificate is not noticed.
 */
final class CertificatePath {
    private static final int LONGEST = 5;

    /** Cross-signed certificates can be laid so that they branch without end. */
    private static final int MOST_STEPS = 200;

    private static final List<String> FOR_MAIL = List.of("1.3.6.1.5.5.7.3.4", "2.5.29.37.0");

    private final List<X509Certificate> links;
    private final List<X509Certificate> roots;
    private final Date when;
    private int steps;

    private CertificatePath(List<X509Certificate> links, List<X509Certificate> roots, Date when) {
        this.links = links;
        this.roots = roots;
        this.when = when;
    }

    /** A valid path: the certificates from the signer's upwards, and the authority it ends at. */
    record Found(List<X509Certificate> certificates, X509Certificate root) {
        List<String> names() {
            List<String> names = new ArrayList<>();
            certificates.stream().skip(1).forEach(each -> names.add(name(each)));
            names.add(name(root));
            return names;
        }

        private static String name(X509Certificate certificate) {
            return certificate.getSubjectX500Principal().getName();
        }
    }

    static Optional<Found> find(
            X509Certificate signer, List<X509Certificate> links, List<X509Certificate> roots, Instant at) {
        if (roots.isEmpty() || !mayMail(signer)) {
            return Optional.empty();
        }
        return new CertificatePath(links, roots, Date.from(at)).extend(List.of(signer));
    }

    private Optional<Found> extend(List<X509Certificate> path) {
        X509Certificate last = path.getLast();
        for (X509Certificate root : roots) {
            if (last.getIssuerX500Principal().equals(root.getSubjectX500Principal()) && isValid(path, root)) {
                return Optional.of(new Found(path, root));
            }
        }
        if (path.size() >= LONGEST) {
            return Optional.empty();
        }
        for (X509Certificate link : links) {
            boolean fits = last.getIssuerX500Principal().equals(link.getSubjectX500Principal())
                    && Certificates.isAuthority(link)
                    && !path.contains(link);
            if (fits && steps++ < MOST_STEPS) {
                List<X509Certificate> longer = new ArrayList<>(path);
                longer.add(link);
                Optional<Found> found = extend(longer);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isValid(List<X509Certificate> path, X509Certificate root) {
        if (steps++ >= MOST_STEPS) {
            return false;
        }
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(when);
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
            return true;
        } catch (CertPathValidatorException notValid) {
            return false;
        } catch (GeneralSecurityException notUsable) {
            return false;
        }
    }

    /** RFC 8550, 4.4: a certificate that says what it is for has to say that it is for mail and for signing. */
    private static boolean mayMail(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            boolean[] usage = certificate.getKeyUsage();
            return (purposes == null || purposes.stream().anyMatch(FOR_MAIL::contains))
                    && (usage == null || usage[0] || usage[1]);
        } catch (CertificateParsingException unreadable) {
            return false;
        }
    }
}
