package org.isnad.core.dkim;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.isnad.core.item.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The number that an RSA signature stands for: {@code 00 01 FF … FF 00 DigestInfo hash} (EMSA-PKCS1-v1_5, RFC 8017, 9.2).
 */
public final class EncodedMessage {
    /** DER of DigestInfo up to the hash itself (RFC 8017, 9.2, note 1). */
    private static final byte[] SHA256_INFO = HexFormat.of().parseHex("3031300d060960864801650304020105000420");

    private static final byte[] SHA1_INFO = HexFormat.of().parseHex("3021300906052b0e03021a05000414");

    /** RFC 8017, 9.2, step 3: eight octets of padding at least. */
    private static final int LEAST_PADDING = 8;

    private EncodedMessage() {}

    /**
     * The number, or null where there is none: no RSA algorithm, or too short a key.
     *
     * @param algorithm as {@code a=} has it, in lower case
     * @param octets length of the modulus, which is the length of every signature under it
     */
    public static @Nullable BigInteger of(String algorithm, ByteString hash, int octets) {
        Algorithm named = Algorithm.named(algorithm);
        return named == null ? null : of(named, hash, octets);
    }

    static @Nullable BigInteger of(Algorithm algorithm, ByteString hash, int octets) {
        return switch (algorithm) {
            case RSA_SHA1 -> of(SHA1_INFO, hash, octets);
            case RSA_SHA256 -> of(SHA256_INFO, hash, octets);
            case ED25519_SHA256 -> null;
        };
    }

    private static @Nullable BigInteger of(byte[] info, ByteString hash, int octets) {
        int padding = octets - 3 - info.length - hash.length();
        if (hash.isEmpty() || padding < LEAST_PADDING) {
            return null;
        }
        byte[] encoded = new byte[octets];
        encoded[1] = 1;
        Arrays.fill(encoded, 2, 2 + padding, (byte) 0xFF);
        System.arraycopy(info, 0, encoded, 3 + padding, info.length);
        System.arraycopy(hash.toByteArray(), 0, encoded, octets - hash.length(), hash.length());
        return new BigInteger(1, encoded);
    }
}
