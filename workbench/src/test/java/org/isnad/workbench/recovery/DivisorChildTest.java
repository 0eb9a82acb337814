package org.isnad.workbench.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Arena;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.isnad.core.dkim.recovery.Equation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The process that computes divisors: that it is right, and that its limits hold. */
class DivisorChildTest {
    private static final Duration ENOUGH = Duration.ofMinutes(5);
    private static final long MEMORY = 512L << 20;

    @BeforeAll
    static void library() {
        try (Arena arena = Arena.ofConfined()) {
            assumeTrue(Gmp.find(Gmp.NAMES, arena).isPresent(), "recovering keys needs libgmp (Debian: libgmp10)");
        }
    }

    @Test
    void agreesWithBigInteger() {
        Random random = new Random(11);
        try (DivisorChild child = DivisorChild.start(Gmp.NAMES, MEMORY, ENOUGH, () -> false)) {
            for (int exponent : new int[] {3, 5, 17}) {
                List<Equation> equations = equations(random, 768, exponent, 4);
                BigInteger expected = number(exponent, equations.get(0))
                        .gcd(number(exponent, equations.get(1))
                                .multiply(number(exponent, equations.get(2)))
                                .multiply(number(exponent, equations.get(3))));

                assertThat(child.of(exponent, equations.getFirst(), equations.subList(1, 4)))
                        .isEqualTo(expected);
            }
        }
    }

    /** The exponent of the internet, at a length that takes seconds. */
    @Test
    void theUsualExponent() {
        BigInteger modulus =
                BigInteger.probablePrime(192, new Random(3)).multiply(BigInteger.probablePrime(192, new Random(4)));
        List<Equation> equations = equations(new Random(12), modulus, 65537, 2);
        try (DivisorChild child = DivisorChild.start(Gmp.NAMES, MEMORY, ENOUGH, () -> false)) {
            BigInteger divisor = child.of(65537, equations.getFirst(), equations.subList(1, 2));

            assertThat(divisor.mod(modulus)).isZero();
            assertThat(divisor.bitLength()).isLessThan(modulus.bitLength() + 64);
        }
    }

    @Test
    void timeIsLimited() {
        assertThatThrownBy(() -> divisor(Duration.ofSeconds(1), MEMORY, Gmp.NAMES))
                .isInstanceOfSatisfying(
                        DivisorFailed.class, failed -> assertThat(failed.kind()).isEqualTo(DivisorFailed.Kind.TIME));
    }

    @Test
    void memoryIsLimited() {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "memory can only be limited on Linux");
        assertThatThrownBy(() -> divisor(ENOUGH, 1 << 20, Gmp.NAMES))
                .isInstanceOfSatisfying(
                        DivisorFailed.class, failed -> assertThat(failed.kind()).isEqualTo(DivisorFailed.Kind.MEMORY));
    }

    @Test
    void aMissingLibraryIsSaid() {
        assertThatThrownBy(() -> divisor(ENOUGH, MEMORY, List.of("libnosuch.so")))
                .isInstanceOfSatisfying(
                        DivisorFailed.class,
                        failed -> assertThat(failed.kind()).isEqualTo(DivisorFailed.Kind.NO_LIBRARY));
    }

    private static BigInteger divisor(Duration most, long memory, List<String> libraries) {
        List<Equation> equations = equations(new Random(13), 4096, 65537, 2);
        try (DivisorChild child = DivisorChild.start(libraries, memory, most, () -> false)) {
            return child.of(65537, equations.getFirst(), equations.subList(1, 2));
        }
    }

    private static BigInteger number(int exponent, Equation equation) {
        return equation.signature().pow(exponent).subtract(equation.encoded());
    }

    private static List<Equation> equations(Random random, int bits, int exponent, int count) {
        return equations(random, new BigInteger(bits, random).setBit(bits - 1).setBit(0), exponent, count);
    }

    /** Made the other way round: any number is the signature of its power. */
    private static List<Equation> equations(Random random, BigInteger modulus, int exponent, int count) {
        List<Equation> equations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BigInteger signature = new BigInteger(modulus.bitLength() + 64, random).mod(modulus);
            equations.add(new Equation(signature, signature.modPow(BigInteger.valueOf(exponent), modulus)));
        }
        return equations;
    }
}
