package org.isnad.core.dkim;

import java.math.BigInteger;
import java.util.Arrays;
import org.isnad.core.item.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The hash that a signer put into an RSA signature: {@code s^e mod n} is the encoded message (RFC 8017, 9.2), at whose end
 * it stands. With it each guess at what was signed costs one hash and no arithmetic.
 */
public final class SignedHash {
    private SignedHash() {}

    /**
     * @return the hash, or null where there is none to be seen: the key is not of RSA, or is not the one, or the
     *     signature itself is damaged. What is seen is what the signer hashed, for the whole encoding is compared.
     */
    public static @Nullable ByteString in(SignatureField field, PublicKeyValue key) {
        Algorithm algorithm = Algorithm.named(field.algorithm());
        if (!(key instanceof PublicKeyValue.Rsa rsa) || algorithm == null || algorithm == Algorithm.ED25519_SHA256) {
            return null;
        }
        BigInteger s = new BigInteger(1, field.signature().toByteArray());
        if (s.compareTo(rsa.modulus()) >= 0) {
            return null;
        }
        byte[] encoded = s.modPow(rsa.exponent(), rsa.modulus()).toByteArray();
        int length = algorithm.newDigest().getDigestLength();
        if (encoded.length < length) {
            return null;
        }
        ByteString hash = ByteString.of(Arrays.copyOfRange(encoded, encoded.length - length, encoded.length));
        return SignatureCheck.matches(key, algorithm, hash, field.signature()) ? hash : null;
    }

    /** Whether the signature is one over this hash: for keys that do not show theirs (RFC 8032). */
    public static boolean is(ByteString hash, SignatureField field, PublicKeyValue key) {
        Algorithm algorithm = Algorithm.named(field.algorithm());
        return algorithm != null && SignatureCheck.matches(key, algorithm, hash, field.signature());
    }
}
