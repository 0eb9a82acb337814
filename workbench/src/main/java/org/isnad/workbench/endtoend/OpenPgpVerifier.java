package org.isnad.workbench.endtoend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.isnad.core.endtoend.EndToEndCause;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.endtoend.Payload;
import org.isnad.core.endtoend.Signer;
import org.isnad.core.evidence.PayloadReader;
import org.isnad.core.item.Phrase;
import org.isnad.core.signature.Anchor;
import org.isnad.core.signature.Caveat;
import org.jspecify.annotations.Nullable;

/**
 * Checks OpenPGP signatures (RFC 9580, 5.2) with the keys that were added to the case, and with those that are attached to
 * the message itself, which nobody vouches for.
 */
final class OpenPgpVerifier {
    private static final int MOST_SIGNATURES = 4;

    /** RFC 9580, 9.1: no longer made, and still met. */
    private static final int RSA_SIGN_ONLY = 3;

    private final Signed signed;
    private final List<OpenPgpKey> keys;

    OpenPgpVerifier(Signed signed) {
        this.signed = signed;
        this.keys = new ArrayList<>(signed.keys().keys());
        this.keys.addAll(AttachedKeys.of(signed.message()));
    }

    List<EndToEndResult> results() {
        List<PGPSignature> signatures = signatures();
        if (signatures.isEmpty()) {
            return List.of(EndToEndResult.failed(signed.layer(), EndToEndCause.UNREADABLE));
        }
        return signatures.stream().limit(MOST_SIGNATURES).map(this::result).toList();
    }

    private List<PGPSignature> signatures() {
        List<PGPSignature> signatures = new ArrayList<>();
        try (InputStream in = PGPUtil.getDecoderStream(new ByteArrayInputStream(signed.signature()))) {
            BcPGPObjectFactory objects = new BcPGPObjectFactory(in);
            Object next = objects.nextObject();
            while (next != null && signatures.size() < MOST_SIGNATURES) {
                if (next instanceof PGPSignatureList list) {
                    list.forEach(signatures::add);
                }
                next = objects.nextObject();
            }
        } catch (IOException | RuntimeException unreadable) {
            // As for keys: what was read before bad packets stands.
            return signatures;
        }
        return signatures;
    }

    private EndToEndResult result(PGPSignature signature) {
        boolean ofContent = signature.getSignatureType() == PGPSignature.BINARY_DOCUMENT
                || signature.getSignatureType() == PGPSignature.CANONICAL_TEXT_DOCUMENT;
        if (!ofContent) {
            return mismatch(signature, EndToEndCause.NOT_OF_CONTENT, null);
        }
        EndToEndCause cause = EndToEndCause.KEY_MISSING;
        Signer seen = null;
        for (OpenPgpKey key : keys) {
            PGPPublicKey signing = key.signing(signature.getKeyID());
            if (signing != null) {
                cause = check(signature, signing);
                seen = key.signer();
                if (cause == EndToEndCause.NONE) {
                    return matching(signature, key, signing, seen);
                }
            }
        }
        return mismatch(signature, cause, seen);
    }

    private EndToEndCause check(PGPSignature signature, PGPPublicKey key) {
        try {
            signature.init(new BcPGPContentVerifierBuilderProvider(), key);
            signature.update(signed.content());
            return signature.verify() ? EndToEndCause.NONE : EndToEndCause.SIGNATURE_DIFFERS;
        } catch (PGPException unknown) {
            return EndToEndCause.ALGORITHM_UNKNOWN;
        }
    }

    private EndToEndResult mismatch(PGPSignature signature, EndToEndCause cause, @Nullable Signer signer) {
        return new EndToEndResult(
                signed.layer(),
                false,
                cause,
                signer,
                algorithm(signature),
                claimed(signature),
                new Anchor.Unanchored(),
                List.of(),
                List.of(),
                Payload.NONE);
    }

    private EndToEndResult matching(PGPSignature signature, OpenPgpKey key, PGPPublicKey signing, Signer signer) {
        Anchor anchor = isAdded(key) ? signed.keys().anchor(signer.fingerprint()) : new Anchor.Unanchored();
        Instant claimed = claimed(signature);
        int bits = isRsa(signing) ? signing.getBitStrength() : 0;
        List<Caveat> caveats = new ArrayList<>(
                SignerCaveats.of(hash(signature.getHashAlgorithm()), bits, signer, claimed, signed.now()));
        if (key.isRevoked(signing)) {
            caveats.add(new Caveat(Caveat.Kind.REVOKED, Phrase.of("endtoend.caveat.revoked")));
        }
        return new EndToEndResult(
                signed.layer(),
                true,
                anchor instanceof Anchor.Unanchored ? EndToEndCause.UNANCHORED : EndToEndCause.NONE,
                signer,
                algorithm(signature),
                claimed,
                anchor,
                List.of(),
                caveats,
                PayloadReader.read(signed.message(), signed.layer(), signed.content()));
    }

    /**
     * Whether its primary key is, byte for byte, one that was added: fingerprints of keys of version 3 are hashes of numbers
     * without their lengths, and anybody makes another key with the same (RFC 9580, 5.5.4.1).
     */
    private boolean isAdded(OpenPgpKey key) {
        return signed.keys().keys().stream().anyMatch(added -> added.isOfSamePrimary(key));
    }

    private static boolean isRsa(PGPPublicKey key) {
        return key.getAlgorithm() == PublicKeyAlgorithmTags.RSA_GENERAL || key.getAlgorithm() == RSA_SIGN_ONLY;
    }

    /** From the signed part of the signature only. */
    private static @Nullable Instant claimed(PGPSignature signature) {
        var packets = signature.getHashedSubPackets();
        var time = packets == null || signature.getVersion() < 4
                ? signature.getCreationTime()
                : packets.getSignatureCreationTime();
        return time == null ? null : time.toInstant();
    }

    private static String algorithm(PGPSignature signature) {
        String key = switch (signature.getKeyAlgorithm()) {
            case PublicKeyAlgorithmTags.RSA_GENERAL, RSA_SIGN_ONLY -> "RSA";
            case PublicKeyAlgorithmTags.DSA -> "DSA";
            case PublicKeyAlgorithmTags.ECDSA -> "ECDSA";
            case PublicKeyAlgorithmTags.EDDSA_LEGACY, PublicKeyAlgorithmTags.Ed25519, PublicKeyAlgorithmTags.Ed448 ->
                "EdDSA";
            default -> "algorithm " + signature.getKeyAlgorithm();
        };
        return hash(signature.getHashAlgorithm()) + " " + key;
    }

    /** RFC 9580, 9.5. */
    private static String hash(int algorithm) {
        return switch (algorithm) {
            case HashAlgorithmTags.MD5 -> "MD5";
            case HashAlgorithmTags.SHA1 -> "SHA-1";
            case HashAlgorithmTags.RIPEMD160 -> "RIPEMD-160";
            case HashAlgorithmTags.SHA256 -> "SHA-256";
            case HashAlgorithmTags.SHA384 -> "SHA-384";
            case HashAlgorithmTags.SHA512 -> "SHA-512";
            case HashAlgorithmTags.SHA224 -> "SHA-224";
            case HashAlgorithmTags.SHA3_256 -> "SHA3-256";
            case HashAlgorithmTags.SHA3_512 -> "SHA3-512";
            default -> "hash " + algorithm;
        };
    }
}
