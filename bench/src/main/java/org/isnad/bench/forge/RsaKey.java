package org.isnad.bench.forge;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

/**
 * An RSA key of any quality, and signatures with it by the book (RFC 8017, 8.2.1).
 *
 * @param modulus n
 * @param p a prime of it
 * @param q the other one
 * @param exponent the public one
 */
public record RsaKey(BigInteger modulus, BigInteger p, BigInteger q, BigInteger exponent) {
    private static final BigInteger F4 = BigInteger.valueOf(65_537);
    private static final byte[] SHA256_INFO = HexFormat.of().parseHex("3031300d060960864801650304020105000420");

    public static RsaKey sound(Random chance, int bits) {
        return ofPrimes(prime(chance, bits / 2), prime(chance, bits - bits / 2));
    }

    /** Fermat's method finds the primes at once. */
    static RsaKey closePrimes(Random chance, int bits) {
        BigInteger p = prime(chance, bits / 2);
        BigInteger q = p.nextProbablePrime();
        while (q.mod(F4).equals(BigInteger.ONE)) {
            q = q.nextProbablePrime();
        }
        return ofPrimes(p, q);
    }

    /** A key that has a prime in common with this one: a gcd tells it. */
    RsaKey sharingAPrime(Random chance) {
        return ofPrimes(p, prime(chance, q.bitLength()));
    }

    /** The pattern of CVE-2017-15361: each prime is k·M + (65537^a mod M), M the product of the first primes. */
    static RsaKey roca(Random chance, int bits) {
        BigInteger product = BigInteger.ONE;
        BigInteger next = BigInteger.TWO;
        for (int i = 0; i < (bits < 1_000 ? 39 : 71); i++) {
            product = product.multiply(next);
            next = next.nextProbablePrime();
        }
        return ofPrimes(rocaPrime(chance, bits / 2, product), rocaPrime(chance, bits / 2, product));
    }

    private static BigInteger rocaPrime(Random chance, int bits, BigInteger product) {
        while (true) {
            BigInteger low = F4.modPow(BigInteger.valueOf(chance.nextInt(Integer.MAX_VALUE)), product);
            BigInteger times =
                    new BigInteger(bits - product.bitLength() - 1, chance).setBit(bits - product.bitLength() - 1);
            BigInteger candidate = times.multiply(product).add(low);
            if (candidate.isProbablePrime(40) && !candidate.mod(F4).equals(BigInteger.ONE)) {
                return candidate;
            }
        }
    }

    /** Public exponent one: the signature is the padded hash itself, which anybody can write. */
    RsaKey withExponentOne() {
        return new RsaKey(modulus, p, q, BigInteger.ONE);
    }

    private static RsaKey ofPrimes(BigInteger p, BigInteger q) {
        return new RsaKey(p.multiply(q), p, q, F4);
    }

    private static BigInteger prime(Random chance, int bits) {
        while (true) {
            BigInteger candidate = new BigInteger(bits, chance)
                    .setBit(bits - 1)
                    .setBit(bits - 2)
                    .setBit(0);
            BigInteger prime = candidate.nextProbablePrime();
            if (prime.bitLength() == bits && !prime.mod(F4).equals(BigInteger.ONE)) {
                return prime;
            }
        }
    }

    /** EMSA-PKCS1-v1_5 over a SHA-256 hash, signed. */
    byte[] sign(byte[] hash) {
        int length = (modulus.bitLength() + 7) / 8;
        byte[] padded = new byte[length];
        Arrays.fill(padded, (byte) 0xFF);
        padded[0] = 0;
        padded[1] = 1;
        int info = length - SHA256_INFO.length - hash.length;
        padded[info - 1] = 0;
        System.arraycopy(SHA256_INFO, 0, padded, info, SHA256_INFO.length);
        System.arraycopy(hash, 0, padded, length - hash.length, hash.length);
        BigInteger number = new BigInteger(1, padded);
        if (exponent.equals(BigInteger.ONE)) {
            return padded;
        }
        BigInteger p1 = p.subtract(BigInteger.ONE);
        BigInteger q1 = q.subtract(BigInteger.ONE);
        BigInteger byP = number.mod(p).modPow(exponent.modInverse(p1), p);
        BigInteger byQ = number.mod(q).modPow(exponent.modInverse(q1), q);
        BigInteger signature =
                byP.subtract(byQ).multiply(q.modInverse(p)).mod(p).multiply(q).add(byQ);
        byte[] raw = signature.toByteArray();
        byte[] out = new byte[length];
        int n = Math.min(raw.length, length);
        System.arraycopy(raw, raw.length - n, out, length - n, n);
        return out;
    }

    /** As it would stand in DNS. */
    public String record() {
        byte[] numbers = sequence(join(element(2, modulus.toByteArray()), element(2, exponent.toByteArray())));
        byte[] algorithm = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
        byte[] key = sequence(join(algorithm, element(3, join(new byte[1], numbers))));
        return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(key);
    }

    private static byte[] sequence(byte[] content) {
        return element(0x30, content);
    }

    private static byte[] element(int tag, byte[] content) {
        int n = content.length;
        byte[] head = n < 0x80
                ? new byte[] {(byte) tag, (byte) n}
                : n < 0x100
                        ? new byte[] {(byte) tag, (byte) 0x81, (byte) n}
                        : new byte[] {(byte) tag, (byte) 0x82, (byte) (n >> 8), (byte) n};
        return join(head, content);
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
