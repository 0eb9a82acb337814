package org.isnad.core.dkim;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.isnad.core.item.ByteString;

/**
 * A key by its hash, so that a list of keys can be kept without the keys.
 *
 * @param kind which hash
 * @param hash its bytes
 */
public record KeyFingerprint(Kind kind, ByteString hash) {
    /** Kept in catalogs by ordinal: new ones at the end. */
    public enum Kind {
        /** SHA-256 of the SubjectPublicKeyInfo of an RSA key, or of the 32 bytes of an Ed25519 key. */
        KEY,
        /**
         * The last 80 bits of the SHA-1 of {@code Modulus=}, the modulus in upper-case hexadecimal, and a line feed: how
         * Debian's package openssl-blacklist lists the keys that its faulty generator made from 2006 to 2008
         * (CVE-2008-0166).
         */
        DEBIAN
    }

    static final int DEBIAN_BYTES = 10;

    /** Every fingerprint under which a list may hold this key. */
    public static List<KeyFingerprint> of(PublicKeyValue key) {
        return switch (key) {
            case PublicKeyValue.Rsa rsa ->
                List.of(new KeyFingerprint(Kind.KEY, hash("SHA-256", Der.encode(rsa), 0)), debian(rsa));
            case PublicKeyValue.Ed25519 ed -> List.of(new KeyFingerprint(Kind.KEY, hash("SHA-256", ed.bytes(), 0)));
        };
    }

    private static KeyFingerprint debian(PublicKeyValue.Rsa key) {
        String hex = key.modulus().toString(16).toUpperCase(Locale.ROOT);
        String line = "Modulus=" + (hex.length() % 2 == 0 ? hex : "0" + hex) + "\n";
        return new KeyFingerprint(Kind.DEBIAN, hash("SHA-1", line.getBytes(US_ASCII), DEBIAN_BYTES));
    }

    private static ByteString hash(String algorithm, byte[] bytes, int from) {
        try {
            byte[] hash = MessageDigest.getInstance(algorithm).digest(bytes);
            return ByteString.of(Arrays.copyOfRange(hash, from, hash.length));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
