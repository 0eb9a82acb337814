package org.isnad.core.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedPrimesTest {
    /** The tree finds what comparing every pair finds, whatever the number of moduli. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void asPairByPair(long seed) {
        Random random = new Random(seed);
        List<BigInteger> primes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            primes.add(BigInteger.probablePrime(64, random));
        }
        for (int count = 0; count < 20; count++) {
            Set<BigInteger> moduli = new HashSet<>();
            while (moduli.size() < count) {
                BigInteger p = primes.get(random.nextInt(primes.size()));
                BigInteger q = BigInteger.probablePrime(64, random);
                moduli.add(p.multiply(q));
            }
            List<BigInteger> all = List.copyOf(moduli);
            assertThat(SharedPrimes.among(all)).isEqualTo(pairs(all));
        }
    }

    @Test
    void bothPrimesSharedWithTwoOthers() {
        Random random = new Random(9);
        BigInteger p = BigInteger.probablePrime(64, random);
        BigInteger q = BigInteger.probablePrime(64, random);
        BigInteger r = BigInteger.probablePrime(64, random);
        List<BigInteger> ring = List.of(p.multiply(q), q.multiply(r), r.multiply(p));
        assertThat(SharedPrimes.among(ring)).containsExactlyInAnyOrderElementsOf(ring);
        assertThat(SharedPrimes.among(List.of())).isEmpty();
    }

    private static Set<BigInteger> pairs(List<BigInteger> moduli) {
        Set<BigInteger> shared = new HashSet<>();
        for (BigInteger one : moduli) {
            for (BigInteger other : moduli) {
                if (!one.equals(other) && !one.gcd(other).equals(BigInteger.ONE)) {
                    shared.add(one);
                }
            }
        }
        return shared;
    }
}
