package org.isnad.workbench.sample.seal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * An RSA key pair with public exponent 65537 that signs by RSASSA-PKCS1-v1_5 (RFC 8017, 8.2) with the Chinese remainder
 * theorem, for two primes or more (RFC 8017, 3.2): four primes sign four times as fast as two of twice the length, and
 * nobody can tell from the modulus. Written out so that a signature's bytes depend on the key and the text alone.
 */
public final class RsaKey implements SealKey {
    static final BigInteger EXPONENT = BigInteger.valueOf(65_537);
    private static final byte[] SHA256_INFO = HexFormat.of().parseHex("3031300d060960864801650304020105000420");
    private static final byte[] SHA1_INFO = HexFormat.of().parseHex("3021300906052b0e03021a05000414");
    private static final byte[] RSA_ALGORITHM = HexFormat.of().parseHex("300d06092a864886f70d0101010500");

    private final BigInteger modulus;
    private final List<Step> steps = new ArrayList<>();
    private final boolean sha1;

    /**
     * One prime of the modulus (Garner's form of the theorem).
     *
     * @param exponent private, modulo the prime less one
     * @param before product of the primes before this one
     * @param inverse of that product modulo this prime
     */
    private record Step(BigInteger prime, BigInteger exponent, BigInteger before, BigInteger inverse) {}

    RsaKey(BigInteger p, BigInteger q, boolean sha1) {
        this(List.of(q, p), sha1);
    }

    RsaKey(List<BigInteger> primes, boolean sha1) {
        this.sha1 = sha1;
        BigInteger product = BigInteger.ONE;
        for (BigInteger prime : primes) {
            BigInteger exponent = EXPONENT.modInverse(prime.subtract(BigInteger.ONE));
            steps.add(new Step(prime, exponent, product, product.modInverse(prime)));
            product = product.multiply(prime);
        }
        modulus = product;
    }

    BigInteger modulus() {
        return modulus;
    }

    @Override
    public String algorithm() {
        return sha1 ? "rsa-sha1" : "rsa-sha256";
    }

    @Override
    public String hash() {
        return sha1 ? "SHA-1" : "SHA-256";
    }

    @Override
    public byte[] sign(byte[] hash) {
        int length = (modulus.bitLength() + 7) / 8;
        BigInteger message = new BigInteger(1, encode(hash, length));
        BigInteger signature = BigInteger.ZERO;
        for (Step step : steps) {
            BigInteger byPrime = message.mod(step.prime()).modPow(step.exponent(), step.prime());
            BigInteger missing =
                    byPrime.subtract(signature).multiply(step.inverse()).mod(step.prime());
            signature = signature.add(missing.multiply(step.before()));
        }
        return unsigned(signature, length);
    }

    /** EMSA-PKCS1-v1_5 (RFC 8017, 9.2): 00 01 FF… 00 and the named hash. */
    private byte[] encode(byte[] hash, int length) {
        byte[] info = sha1 ? SHA1_INFO : SHA256_INFO;
        byte[] out = new byte[length];
        Arrays.fill(out, (byte) 0xFF);
        out[0] = 0;
        out[1] = 1;
        int start = length - info.length - hash.length;
        out[start - 1] = 0;
        System.arraycopy(info, 0, out, start, info.length);
        System.arraycopy(hash, 0, out, start + info.length, hash.length);
        return out;
    }

    @Override
    public String record() {
        return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(subjectPublicKeyInfo());
    }

    /** RFC 5280, 4.1.2.7, and RFC 3279, 2.3.1, in DER. */
    private byte[] subjectPublicKeyInfo() {
        byte[] numbers = der(0x30, join(der(0x02, modulus.toByteArray()), der(0x02, EXPONENT.toByteArray())));
        byte[] bits = der(0x03, join(new byte[] {0}, numbers));
        return der(0x30, join(RSA_ALGORITHM, bits));
    }

    private static byte[] der(int tag, byte[] content) {
        byte[] head = content.length < 0x80
                ? new byte[] {(byte) tag, (byte) content.length}
                : content.length < 0x100
                        ? new byte[] {(byte) tag, (byte) 0x81, (byte) content.length}
                        : new byte[] {(byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
        return join(head, content);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] out = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, out, first.length, second.length);
        return out;
    }

    private static byte[] unsigned(BigInteger number, int length) {
        byte[] raw = number.toByteArray();
        byte[] out = new byte[length];
        int count = Math.min(raw.length, length);
        System.arraycopy(raw, raw.length - count, out, length - count, count);
        return out;
    }
}
