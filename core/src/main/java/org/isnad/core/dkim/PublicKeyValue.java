package org.isnad.core.dkim;

import java.math.BigInteger;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A public key as a value: two records that spell the same key differently hold equal values. */
public sealed interface PublicKeyValue {
    /** {@code rsa} or {@code ed25519}. */
    String algorithm();

    /** Length of the modulus or of the key, in bits. */
    int bits();

    /** RFC 8017. */
    record Rsa(BigInteger modulus, BigInteger exponent) implements PublicKeyValue {
        /** A hostile key must not cost more than a few dozen honest ones. */
        static final int MAX_MODULUS_BITS = 16_384;

        static final int MAX_EXPONENT_BITS = 64;

        /**
         * The key, or null if it is none that anybody should use or could afford to: an even or oversized number, or
         * the exponent 1, under which everybody can sign.
         */
        public static @Nullable Rsa of(BigInteger modulus, BigInteger exponent) {
            boolean odd = modulus.testBit(0) && exponent.testBit(0);
            boolean sane = exponent.bitLength() > 1
                    && exponent.bitLength() <= MAX_EXPONENT_BITS
                    && modulus.bitLength() > exponent.bitLength()
                    && modulus.bitLength() <= MAX_MODULUS_BITS;
            return odd && sane && modulus.signum() > 0 ? new Rsa(modulus, exponent) : null;
        }

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
        static final int BYTES = 32;

        /** The key, or null if it has another length. */
        public static @Nullable Ed25519 of(byte[] bytes) {
            return bytes.length == BYTES ? new Ed25519(HexFormat.of().formatHex(bytes)) : null;
        }

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
