package org.isnad.core.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyWeaknessesTest {
    private static final BigInteger E = BigInteger.valueOf(65537);

    private final Random random = new Random(7);
    private final BigInteger p = BigInteger.probablePrime(256, random);
    private final BigInteger q = BigInteger.probablePrime(256, random);
    private final BigInteger r = BigInteger.probablePrime(256, random);
    private final BigInteger s = BigInteger.probablePrime(256, random);

    @Test
    void keysOfUnrelatedPrimesAreNotWeak() {
        assertThat(KeyWeaknesses.among(List.of(key(p.multiply(q)), key(r.multiply(s)))))
                .isEmpty();
    }

    @Test
    void neighbouringPrimesAreFound() {
        assertThat(reason(key(p.multiply(p.nextProbablePrime())), key(r.multiply(s))))
                .isEqualTo("dkim.caveat.close-primes");
        assertThat(reason(key(p.multiply(p)))).isEqualTo("dkim.caveat.close-primes");
    }

    @Test
    void aSharedPrimeMakesBothKeysWeakAndNoOther() {
        PublicKeyValue one = key(p.multiply(q));
        PublicKeyValue two = key(p.multiply(r));
        PublicKeyValue other = key(s.multiply(BigInteger.probablePrime(256, random)));

        assertThat(KeyWeaknesses.among(List.of(one, other, two))).containsOnlyKeys(one, two);
        assertThat(reason(two, one)).isEqualTo("dkim.caveat.shared-prime");
    }

    @Test
    void theSameKeyStatedTwiceSharesNothingWithItself() {
        assertThat(KeyWeaknesses.among(List.of(key(p.multiply(q)), key(p.multiply(q)))))
                .isEmpty();
        assertThat(KeyWeaknesses.among(
                        List.of(key(p.multiply(q)), new PublicKeyValue.Rsa(p.multiply(q), BigInteger.valueOf(3)))))
                .isEmpty();
    }

    /** Primes of the faulty generator are k·M + (65537^a mod M), with M the product of small primes. */
    @Test
    void thePatternOfTheFaultyGeneratorIsFound() {
        BigInteger small = BigInteger.ONE;
        for (int prime = 2; prime <= 167; prime++) {
            BigInteger candidate = BigInteger.valueOf(prime);
            small = candidate.isProbablePrime(50) ? small.multiply(candidate) : small;
        }
        PublicKeyValue faulty = key(patterned(small).multiply(patterned(small)));
        assertThat(reason(faulty)).isEqualTo("dkim.caveat.roca");
    }

    private BigInteger patterned(BigInteger small) {
        while (true) {
            BigInteger prime =
                    new BigInteger(40, random).multiply(small).add(E.modPow(new BigInteger(30, random), small));
            if (prime.isProbablePrime(50)) {
                return prime;
            }
        }
    }

    private static PublicKeyValue key(BigInteger modulus) {
        return new PublicKeyValue.Rsa(modulus, E);
    }

    private static String reason(PublicKeyValue... keys) {
        KeyWeakness weakness = KeyWeaknesses.among(List.of(keys)).get(keys[0]);
        return weakness == null ? "" : weakness.caveat().phrase().key();
    }
}
