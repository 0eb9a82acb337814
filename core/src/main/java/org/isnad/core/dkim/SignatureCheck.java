package org.isnad.core.dkim;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.isnad.core.item.ByteString;

/**
 * Whether a signature matches a hash under a key: arithmetic, and no opinion. RSA is done with {@link BigInteger},
 * because the JDK's {@link Signature} wants the message instead of its hash and refuses old lengths and hashes by policy.
 */
final class SignatureCheck {
    /** SubjectPublicKeyInfo of Ed25519 up to the key itself (RFC 8410, 4). */
    private static final String ED25519_INFO = "302a300506032b6570032100";

    private SignatureCheck() {}

    static boolean matches(PublicKeyValue key, Algorithm algorithm, ByteString hash, ByteString signature) {
        return matches(key, algorithm, hash, signature, new OpenedSignatures());
    }

    static boolean matches(
            PublicKeyValue key, Algorithm algorithm, ByteString hash, ByteString signature, OpenedSignatures opened) {
        return switch (algorithm) {
            case RSA_SHA1, RSA_SHA256 ->
                key instanceof PublicKeyValue.Rsa rsa && rsa(rsa, algorithm, hash, signature, opened);
            case ED25519_SHA256 -> key instanceof PublicKeyValue.Ed25519 ed && ed25519(ed, hash, signature);
        };
    }

    /** RSASSA-PKCS1-v1_5 by comparison of the whole encoded message (RFC 8017, 8.2.2). */
    private static boolean rsa(
            PublicKeyValue.Rsa key,
            Algorithm algorithm,
            ByteString hash,
            ByteString signature,
            OpenedSignatures opened) {
        int length = (key.bits() + 7) / 8;
        BigInteger encoded = EncodedMessage.of(algorithm, hash, length);
        return encoded != null && signature.length() == length && encoded.equals(opened.under(key, signature));
    }

    /** PureEdDSA over the 32 bytes of the SHA-256 (RFC 8463, 3). */
    private static boolean ed25519(PublicKeyValue.Ed25519 key, ByteString hash, ByteString signature) {
        try {
            byte[] info = HexFormat.of().parseHex(ED25519_INFO + key.hex());
            PublicKey publicKey = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey);
            verifier.update(hash.toByteArray());
            return verifier.verify(signature.toByteArray());
        } catch (SignatureException | java.security.InvalidKeyException malformed) {
            // A signature of a wrong length, or bytes that are no point of the curve: it does not match.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }
}
