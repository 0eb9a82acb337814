package org.isnad.core.dkim;

import java.math.BigInteger;
import java.util.HexFormat;

/** A public key as a value: two records that spell the same key differently hold equal values. */
public sealed interface PublicKeyValue {
    /** {@code rsa} or {@code ed25519}. */
    String algorithm();

    /** Length of the modulus or of the key, in bits. */
    int bits();

    /** RFC 8017. */
    record Rsa(BigInteger modulus, BigInteger exponent) implements PublicKeyValue {
        @Override
        public String algorithm() {
            return "rsa";
        }

        @Override
        public int bits() {
            return modulus.bitLength();
        }
    }

    /** RFC 8032; the 32 bytes of the key in hexadecimal. */
    record Ed25519(String hex) implements PublicKeyValue {
        @Override
        public String algorithm() {
            return "ed25519";
        }

        @Override
        public int bits() {
            return 256;
        }

        public byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }
    }
}
