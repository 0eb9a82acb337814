package org.isnad.workbench.sample.seal;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.isnad.workbench.sample.chance.Chance;

/**
 * Ed25519 (RFC 8032, 5.1) by the book with {@link BigInteger}, points in extended coordinates: slow, a few milliseconds a
 * signature, and plain. It signs few messages, and as everywhere in Ed25519 chance plays no part in a signature.
 */
public final class Ed25519Key implements SealKey {
    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final BigInteger D = BigInteger.valueOf(-121_665)
            .multiply(BigInteger.valueOf(121_666).modInverse(P))
            .mod(P);
    private static final Point BASE = base();
    private static final int LENGTH = 32;

    private final BigInteger scalar;
    private final byte[] prefix;
    private final byte[] publicKey;

    private Ed25519Key(byte[] secret) {
        byte[] hash = sha512(secret);
        prefix = Arrays.copyOfRange(hash, LENGTH, 2 * LENGTH);
        byte[] low = Arrays.copyOf(hash, LENGTH);
        low[0] &= (byte) 0xF8;
        low[LENGTH - 1] &= 0x7F;
        low[LENGTH - 1] |= 0x40;
        scalar = fromLittleEndian(low);
        publicKey = BASE.times(scalar).encode();
    }

    public static Ed25519Key of(Chance chance) {
        return ofSecret(chance.bytes(LENGTH));
    }

    static Ed25519Key ofSecret(byte[] secret) {
        return new Ed25519Key(secret);
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public String algorithm() {
        return "ed25519-sha256";
    }

    @Override
    public String hash() {
        return "SHA-256";
    }

    /** RFC 8463, 3: PureEdDSA over the hash. */
    @Override
    public byte[] sign(byte[] hash) {
        BigInteger nonce = fromLittleEndian(sha512(prefix, hash)).mod(ORDER);
        byte[] commitment = BASE.times(nonce).encode();
        BigInteger challenge =
                fromLittleEndian(sha512(commitment, publicKey, hash)).mod(ORDER);
        byte[] answer = littleEndian(nonce.add(challenge.multiply(scalar)).mod(ORDER));
        byte[] out = Arrays.copyOf(commitment, 2 * LENGTH);
        System.arraycopy(answer, 0, out, LENGTH, LENGTH);
        return out;
    }

    @Override
    public String record() {
        return "v=DKIM1; k=ed25519; p=" + Base64.getEncoder().encodeToString(publicKey);
    }

    private static Point base() {
        BigInteger y = BigInteger.valueOf(4)
                .multiply(BigInteger.valueOf(5).modInverse(P))
                .mod(P);
        BigInteger square = y.multiply(y);
        BigInteger x2 = square.subtract(BigInteger.ONE)
                .multiply(D.multiply(square).add(BigInteger.ONE).modInverse(P))
                .mod(P);
        BigInteger x = x2.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        if (!x.multiply(x).mod(P).equals(x2)) {
            x = x.multiply(BigInteger.TWO.modPow(P.subtract(BigInteger.ONE).shiftRight(2), P))
                    .mod(P);
        }
        BigInteger even = x.testBit(0) ? P.subtract(x) : x;
        return new Point(even, y, BigInteger.ONE, even.multiply(y).mod(P));
    }

    private record Point(BigInteger x, BigInteger y, BigInteger z, BigInteger t) {
        private static final Point ZERO = new Point(BigInteger.ZERO, BigInteger.ONE, BigInteger.ONE, BigInteger.ZERO);

        /** RFC 8032, 5.1.4: complete, so it doubles too. */
        Point plus(Point other) {
            BigInteger a = y.subtract(x).multiply(other.y.subtract(other.x)).mod(P);
            BigInteger b = y.add(x).multiply(other.y.add(other.x)).mod(P);
            BigInteger c = t.multiply(other.t).mod(P).multiply(D).shiftLeft(1).mod(P);
            BigInteger d = z.multiply(other.z).shiftLeft(1).mod(P);
            BigInteger e = b.subtract(a);
            BigInteger f = d.subtract(c);
            BigInteger g = d.add(c);
            BigInteger h = b.add(a);
            return new Point(
                    e.multiply(f).mod(P),
                    g.multiply(h).mod(P),
                    f.multiply(g).mod(P),
                    e.multiply(h).mod(P));
        }

        Point times(BigInteger factor) {
            Point sum = ZERO;
            for (int i = factor.bitLength() - 1; i >= 0; i--) {
                sum = sum.plus(sum);
                if (factor.testBit(i)) {
                    sum = sum.plus(this);
                }
            }
            return sum;
        }

        /** RFC 8032, 5.1.2: y, and the lowest bit of x on top. */
        byte[] encode() {
            BigInteger inverse = z.modInverse(P);
            byte[] out = littleEndian(y.multiply(inverse).mod(P));
            if (x.multiply(inverse).mod(P).testBit(0)) {
                out[LENGTH - 1] |= (byte) 0x80;
            }
            return out;
        }
    }

    private static byte[] littleEndian(BigInteger number) {
        byte[] big = number.toByteArray();
        byte[] out = new byte[LENGTH];
        for (int i = 0; i < Math.min(big.length, LENGTH); i++) {
            out[i] = big[big.length - 1 - i];
        }
        return out;
    }

    private static BigInteger fromLittleEndian(byte[] bytes) {
        byte[] big = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            big[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, big);
    }

    private static byte[] sha512(byte[]... parts) {
        MessageDigest digest = Digests.of("SHA-512");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
