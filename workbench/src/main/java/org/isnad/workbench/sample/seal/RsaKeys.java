package org.isnad.workbench.sample.seal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.isnad.workbench.sample.chance.Chance;

/**
 * RSA keys found by a search that starts where chance says: the next primes upwards. {@code BigInteger.probablePrime}
 * may change between JDKs and takes its own chance; this may not and does not.
 */
public final class RsaKeys {
    /** Numbers that a process had on the systems of 2008. */
    public static final int PROCESSES = 32_768;

    private static final int FOUR_PRIMES_FROM = 2048;
    private static final int ROCA_BITS = 1024;
    private static final int ROCA_PRIMES = 71;
    private static final int SIEVE_LIMIT = 20_000;
    private static final int SIEVE_WINDOW = 1 << 13;
    /** Bases of Miller–Rabin: a composite that passes all of them does not occur among numbers drawn by chance. */
    private static final int[] BASES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37};

    private static final int[] SMALL_PRIMES = smallPrimes();

    private RsaKeys() {}

    /** A sound key: two primes drawn apart, or four from 2048 bits on. */
    public static RsaKey sound(Chance chance, int bits, boolean sha1) {
        if (bits < FOUR_PRIMES_FROM) {
            return new RsaKey(prime(chance, bits / 2), prime(chance, bits / 2), sha1);
        }
        List<BigInteger> primes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            primes.add(primeOfFour(chance, bits / 4));
        }
        return new RsaKey(primes, sha1);
    }

    /** The three top bits are set, so that a product of four has four times the bits. */
    private static BigInteger primeOfFour(Chance chance, int bits) {
        BigInteger start = new BigInteger(1, chance.bytes(bits / 8));
        return primeFrom(
                start.setBit(bits - 1).setBit(bits - 2).setBit(bits - 3).setBit(0));
    }

    /** A key whose primes are neighbours: Fermat's method factors it at once. */
    public static RsaKey closePrimes(Chance chance, int bits) {
        BigInteger p = prime(chance, bits / 2);
        return new RsaKey(primeFrom(p.add(BigInteger.TWO)), p, false);
    }

    /** Keys that have one prime in common: a gcd of their moduli factors all of them. */
    public static List<RsaKey> sharedPrime(Chance chance, int bits, int count) {
        BigInteger shared = prime(chance, bits / 2);
        List<RsaKey> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            keys.add(new RsaKey(prime(chance, bits / 2), shared, false));
        }
        return keys;
    }

    /**
     * A key as a widely sold chip made them until 2017 (ROCA, CVE-2017-15361): each prime is {@code k·M + (65537^a mod M)}
     * with M the product of the first primes, so that only k and a are unknown, and Coppersmith's method finds them.
     *
     * @param bits 1024; other lengths had other products
     */
    public static RsaKey roca(Chance chance, int bits) {
        if (bits != ROCA_BITS) {
            throw new IllegalArgumentException("no product is known here for " + bits + " bits");
        }
        return new RsaKey(rocaPrime(chance, bits / 2), rocaPrime(chance, bits / 2), false);
    }

    private static BigInteger rocaPrime(Chance chance, int bits) {
        BigInteger product = BigInteger.TWO;
        for (int i = 0; i < ROCA_PRIMES - 1; i++) {
            product = product.multiply(BigInteger.valueOf(SMALL_PRIMES[i]));
        }
        BigInteger least = BigInteger.ONE
                .shiftLeft(bits - 1)
                .setBit(bits - 2)
                .divide(product)
                .add(BigInteger.ONE);
        int room = bits - 2 - product.bitLength();
        for (; ; ) {
            BigInteger k = least.add(new BigInteger(1, chance.bytes(8)).mod(BigInteger.ONE.shiftLeft(room)));
            BigInteger a = new BigInteger(1, chance.bytes(16));
            BigInteger candidate = k.multiply(product).add(RsaKey.EXPONENT.modPow(a, product));
            if (candidate.bitLength() == bits
                    && !candidate.mod(RsaKey.EXPONENT).equals(BigInteger.ONE)
                    && isPrime(candidate)) {
                return candidate;
            }
        }
    }

    /**
     * A key as a generator makes it that knows nothing but its process number, which is what was wrong with Debian's
     * OpenSSL from 2006 to 2008 (CVE-2008-0166): {@value #PROCESSES} keys in all. The search is ours and not OpenSSL's, so
     * these keys stand on no published list.
     */
    public static RsaKey enumerable(int process, int bits) {
        return sound(Chance.of(0, "process", process), bits, false);
    }

    /** The two top bits are set, so that a product of two has twice the bits. */
    private static BigInteger prime(Chance chance, int bits) {
        BigInteger start = new BigInteger(1, chance.bytes(bits / 8));
        return primeFrom(start.setBit(bits - 1).setBit(bits - 2).setBit(0));
    }

    /** The smallest prime at or above an odd number that fits the public exponent. */
    private static BigInteger primeFrom(BigInteger start) {
        for (BigInteger base = start; ; base = base.add(BigInteger.valueOf(2L * SIEVE_WINDOW))) {
            BitSet composite = sieve(base);
            for (int i = composite.nextClearBit(0); i < SIEVE_WINDOW; i = composite.nextClearBit(i + 1)) {
                BigInteger candidate = base.add(BigInteger.valueOf(2L * i));
                if (!candidate.mod(RsaKey.EXPONENT).equals(BigInteger.ONE) && isPrime(candidate)) {
                    return candidate;
                }
            }
        }
    }

    /** Bit i stands for {@code base + 2i}. */
    private static BitSet sieve(BigInteger base) {
        BitSet composite = new BitSet(SIEVE_WINDOW);
        for (int prime : SMALL_PRIMES) {
            int rest = base.mod(BigInteger.valueOf(prime)).intValue();
            int first = rest == 0 ? 0 : prime - rest;
            int index = first % 2 == 0 ? first / 2 : (first + prime) / 2;
            for (int i = index; i < SIEVE_WINDOW; i += prime) {
                composite.set(i);
            }
        }
        return composite;
    }

    /** Miller–Rabin to fixed bases. */
    private static boolean isPrime(BigInteger n) {
        BigInteger less = n.subtract(BigInteger.ONE);
        int twos = less.getLowestSetBit();
        BigInteger odd = less.shiftRight(twos);
        for (int base : BASES) {
            if (!passes(BigInteger.valueOf(base).modPow(odd, n), twos, less, n)) {
                return false;
            }
        }
        return true;
    }

    private static boolean passes(BigInteger power, int twos, BigInteger less, BigInteger n) {
        if (power.equals(BigInteger.ONE)) {
            return true;
        }
        BigInteger square = power;
        for (int i = 0; i < twos; i++) {
            if (square.equals(less)) {
                return true;
            }
            square = square.multiply(square).mod(n);
        }
        return false;
    }

    /** Odd primes below the limit. */
    private static int[] smallPrimes() {
        BitSet composite = new BitSet(SIEVE_LIMIT);
        for (int i = 3; i * i < SIEVE_LIMIT; i += 2) {
            if (!composite.get(i)) {
                for (int j = i * i; j < SIEVE_LIMIT; j += 2 * i) {
                    composite.set(j);
                }
            }
        }
        return IntStream.iterate(3, i -> i < SIEVE_LIMIT, i -> i + 2)
                .filter(i -> !composite.get(i))
                .toArray();
    }
}
