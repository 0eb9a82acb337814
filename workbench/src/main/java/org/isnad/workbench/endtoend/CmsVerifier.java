package org.isnad.workbench.endtoend;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.isnad.core.endtoend.EndToEndCause;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.endtoend.Payload;
import org.isnad.core.endtoend.Signer;
import org.isnad.core.evidence.PayloadReader;
import org.isnad.core.signature.Anchor;
import org.isnad.core.signature.Caveat;
import org.jspecify.annotations.Nullable;

/**
 * Checks CMS signatures (RFC 5652, 5.6; RFC 8551). The signer's certificate is taken from the signature or from what was
 * added to the case; only the latter, or a path to an authority among it, makes it anything but a statement.
 */
final class CmsVerifier {
    private static final int MOST_SIGNERS = 4;
    private static final int MOST_CERTIFICATES = 24;
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private final Signed signed;

    CmsVerifier(Signed signed) {
        this.signed = signed;
    }

    List<EndToEndResult> results() {
        CMSSignedData data;
        byte[] content = signed.content();
        try {
            if (signed.layer().scheme() == org.isnad.core.endtoend.Scheme.SMIME_OPAQUE) {
                data = new CMSSignedData(signed.signature());
                if (data.getSignedContent() == null
                        || !(data.getSignedContent().getContent() instanceof byte[] inside)) {
                    return List.of(failed(EndToEndCause.UNREADABLE));
                }
                content = inside;
            } else {
                data = new CMSSignedData(new CMSProcessableByteArray(content), signed.signature());
            }
        } catch (CMSException unreadable) {
            return List.of(failed(EndToEndCause.UNREADABLE));
        }
        if (!PKCSObjectIdentifiers.data.getId().equals(data.getSignedContentTypeOID())) {
            return List.of(failed(EndToEndCause.NOT_OF_CONTENT));
        }
        List<X509CertificateHolder> inside = certificates(data);
        List<EndToEndResult> results = new ArrayList<>();
        for (SignerInformation info : data.getSignerInfos().getSigners()) {
            if (results.size() < MOST_SIGNERS) {
                results.add(result(info, inside, content));
            }
        }
        return results.isEmpty() ? List.of(failed(EndToEndCause.UNREADABLE)) : results;
    }

    private static List<X509CertificateHolder> certificates(CMSSignedData data) {
        return data.getCertificates().getMatches(null).stream()
                .limit(MOST_CERTIFICATES)
                .toList();
    }

    private EndToEndResult failed(EndToEndCause cause) {
        return EndToEndResult.failed(signed.layer(), cause);
    }

    /** A certificate and whose it says it is. */
    private record Candidate(X509Certificate certificate, Signer signer) {}

    private EndToEndResult result(SignerInformation info, List<X509CertificateHolder> inside, byte[] content) {
        if (info.getSignedAttributes() == null && isSignedAttributes(content)) {
            return failed(EndToEndCause.NOT_OF_CONTENT);
        }
        List<Candidate> candidates = candidates(info, inside);
        Instant claimed = claimed(info);
        String algorithm = algorithm(info);
        if (candidates.isEmpty()) {
            return new EndToEndResult(
                    signed.layer(),
                    false,
                    EndToEndCause.KEY_MISSING,
                    null,
                    algorithm,
                    claimed,
                    new Anchor.Unanchored(),
                    List.of(),
                    List.of(),
                    Payload.NONE);
        }
        EndToEndResult last = failed(EndToEndCause.UNREADABLE);
        for (Candidate candidate : candidates) {
            EndToEndCause cause = check(info, candidate);
            last = cause == EndToEndCause.NONE
                    ? matching(info, candidate, inside, content)
                    : mismatch(candidate, cause, algorithm, claimed);
            if (last.matches()) {
                return last;
            }
        }
        return last;
    }

    /**
     * Whether a content is the encoding of signed attributes. A signature is made over these where there are any, and over the
     * content itself where there are none (RFC 5652, 5.4), so that one made over attributes can be presented as one over a content
     * that consists of their bytes: nobody signed such a content.
     */
    private static boolean isSignedAttributes(byte[] content) {
        if (content.length == 0 || content[0] != (BERTags.SET | BERTags.CONSTRUCTED)) {
            return false;
        }
        try {
            return ASN1Primitive.fromByteArray(content) instanceof ASN1Set set
                    && Stream.of(set.toArray()).anyMatch(CmsVerifier::isMessageDigest);
        } catch (IOException | IllegalArgumentException noSet) {
            return false;
        }
    }

    /** The attribute that every set of signed ones has (RFC 5652, 11.2). */
    private static boolean isMessageDigest(ASN1Encodable one) {
        return one.toASN1Primitive() instanceof ASN1Sequence attribute
                && attribute.size() == 2
                && CMSAttributes.messageDigest.equals(attribute.getObjectAt(0));
    }

    private List<Candidate> candidates(SignerInformation info, List<X509CertificateHolder> inside) {
        List<Candidate> candidates = new ArrayList<>();
        List<X509CertificateHolder> all = new ArrayList<>(inside);
        try {
            for (X509Certificate added : signed.keys().certificates()) {
                all.add(new X509CertificateHolder(added.getEncoded()));
            }
            for (X509CertificateHolder holder : all) {
                byte[] der = holder.getEncoded();
                String hash = Certificates.sha256(der);
                boolean known = candidates.stream()
                        .anyMatch(one -> one.signer.fingerprint().equals(hash));
                if (!known && info.getSID().match(holder)) {
                    Certificates.read(der)
                            .ifPresent(read -> candidates.add(new Candidate(read, Certificates.signer(read, der))));
                }
            }
        } catch (IOException | java.security.cert.CertificateEncodingException unreadable) {
            return candidates;
        }
        return candidates;
    }

    /** With the key alone: whether the certificate was valid is a question of its own. */
    private static EndToEndCause check(SignerInformation info, Candidate candidate) {
        try {
            boolean matches = info.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(PROVIDER)
                    .build(candidate.certificate.getPublicKey()));
            return matches ? EndToEndCause.NONE : EndToEndCause.SIGNATURE_DIFFERS;
        } catch (CMSSignerDigestMismatchException differs) {
            return EndToEndCause.CONTENT_DIFFERS;
        } catch (OperatorCreationException unknown) {
            return EndToEndCause.ALGORITHM_UNKNOWN;
        } catch (CMSException unreadable) {
            return unreadable.getCause() instanceof OperatorCreationException
                    ? EndToEndCause.ALGORITHM_UNKNOWN
                    : EndToEndCause.SIGNATURE_DIFFERS;
        }
    }

    private EndToEndResult mismatch(
            Candidate candidate, EndToEndCause cause, String algorithm, @Nullable Instant claimed) {
        return new EndToEndResult(
                signed.layer(),
                false,
                cause,
                candidate.signer,
                algorithm,
                claimed,
                new Anchor.Unanchored(),
                List.of(),
                List.of(),
                Payload.NONE);
    }

    private EndToEndResult matching(
            SignerInformation info, Candidate candidate, List<X509CertificateHolder> inside, byte[] content) {
        Signer signer = candidate.signer;
        Instant claimed = claimed(info);
        Anchor anchor = signed.keys().anchor(signer.fingerprint());
        List<String> path = List.of();
        if (anchor instanceof Anchor.Unanchored) {
            Optional<CertificatePath.Found> found = CertificatePath.find(
                    candidate.certificate, links(inside), signed.keys().authorities(), moment(signer, claimed));
            path = found.map(CertificatePath.Found::names).orElse(List.of());
            anchor = found.map(one -> signed.keys().anchor(fingerprint(one.root())))
                    .orElse(anchor);
        }
        List<Caveat> caveats = SignerCaveats.of(
                digest(info),
                Certificates.rsaBits(candidate.certificate.getPublicKey()),
                signer,
                claimed,
                signed.now());
        return new EndToEndResult(
                signed.layer(),
                true,
                anchor instanceof Anchor.Unanchored ? EndToEndCause.UNANCHORED : EndToEndCause.NONE,
                signer,
                algorithm(info),
                claimed,
                anchor,
                path,
                caveats,
                PayloadReader.read(signed.message(), signed.layer(), content));
    }

    private Instant moment(Signer signer, @Nullable Instant claimed) {
        if (claimed != null && signer.isValidAt(claimed)) {
            return claimed;
        }
        Instant end = signer.notAfter();
        return end == null || signer.isValidAt(signed.now()) ? signed.now() : end;
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return Certificates.sha256(certificate.getEncoded());
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read has bytes", e);
        }
    }

    private static List<X509Certificate> links(List<X509CertificateHolder> inside) {
        List<X509Certificate> links = new ArrayList<>();
        for (X509CertificateHolder holder : inside) {
            try {
                Certificates.read(holder.getEncoded()).ifPresent(links::add);
            } catch (IOException unreadable) {
                return links;
            }
        }
        return links;
    }

    /** The signed attribute; an unsigned one would be anybody's. */
    private static @Nullable Instant claimed(SignerInformation info) {
        AttributeTable attributes = info.getSignedAttributes();
        var attribute = attributes == null ? null : attributes.get(CMSAttributes.signingTime);
        if (attribute == null || attribute.getAttrValues().size() != 1) {
            return null;
        }
        return Time.getInstance(attribute.getAttrValues().getObjectAt(0))
                .getDate()
                .toInstant();
    }

    private static String digest(SignerInformation info) {
        String name = new org.bouncycastle.operator.DefaultAlgorithmNameFinder()
                .getAlgorithmName(info.getDigestAlgorithmID());
        return name;
    }

    private static String algorithm(SignerInformation info) {
        String digest = digest(info);
        String encryption = new org.bouncycastle.operator.DefaultAlgorithmNameFinder()
                .getAlgorithmName(new org.bouncycastle.asn1.ASN1ObjectIdentifier(info.getEncryptionAlgOID()));
        return digest + " " + encryption;
    }
}
