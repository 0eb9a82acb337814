package org.isnad.core.dkim.recovery;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.dkim.PublicKeyValue;
import org.jspecify.annotations.Nullable;

/**
 * Computes a modulus from signatures.
 *
 * <p>For a signature s over the padded hash m under (n, e) the integer {@code A = s^e − m} is a multiple of n. Two such
 * integers have n in their greatest common divisor, times a cofactor that is small: a prime p divides both by chance one
 * time in p². So
 *
 * <ol>
 *   <li>the divisor of a few samples is computed, for each exponent in use;
 *   <li>primes below 2^16 are taken out of it;
 *   <li>what is still too long is reduced by further samples, which costs nothing now that there is a short multiple of n to
 *       reckon with;
 *   <li>what has the length of a key is one if <em>three different</em> signatures match under it, by the arithmetic of the
 *       ordinary verifier. Two would match whatever divides both of their integers; a third by chance never.
 * </ol>
 *
 * A sample that is damaged or made up has an A without n in it: then the divisor is short, and the attempt failed. It cannot
 * bring out a wrong key.
 *
 * <p>Source: the equation is RSAVP1 of RFC 8017, 5.2.2; docs/design/recovery.md has what was measured.
 */
public final class KeyRecovery {
    /** Signatures that have to match: two make the divisor, the third proves it. */
    public static final int LEAST_SAMPLES = 3;

    /** All exponents seen in practice; all but the last cost nothing. */
    public static final List<Integer> EXPONENTS = List.of(3, 5, 17, 257, 65537);

    private static final int SMALL_PRIMES_BELOW = 1 << 16;
    private static final List<BigInteger> SMALL_PRIMES = smallPrimes();

    private KeyRecovery() {}

    /**
     * @param ranked all samples, of one domain, selector and length
     * @param exponents that the key may have, growing
     * @return the key, or empty if this attempt brought none
     */
    public static Optional<RecoveredKey> recover(
            Attempt attempt, List<Sample> ranked, List<Integer> exponents, CommonDivisor gcd) {
        for (int exponent : exponents) {
            BigInteger divisor = gcd.of(exponent, attempt.pivot().equation(), attempt.equations());
            PublicKeyValue.Rsa key = key(divisor, exponent, ranked);
            if (key != null) {
                RecoveredKey recovered = proved(key, attempt, ranked);
                if (recovered.derivedFrom().size() + recovered.confirmedBy().size() >= LEAST_SAMPLES) {
                    return Optional.of(recovered);
                }
            }
        }
        return Optional.empty();
    }

    private static RecoveredKey proved(PublicKeyValue.Rsa key, Attempt attempt, List<Sample> ranked) {
        List<Sample> derived = new ArrayList<>();
        List<Sample> confirming = new ArrayList<>();
        for (Sample sample : ranked) {
            if (DkimVerifier.headerMatches(sample.facts(), key)) {
                boolean used =
                        sample.equals(attempt.pivot()) || attempt.others().contains(sample);
                (used ? derived : confirming).add(sample);
            }
        }
        return new RecoveredKey(key, derived, confirming);
    }

    /** What of the divisor has the length of a key, or null. */
    private static PublicKeyValue.@Nullable Rsa key(BigInteger divisor, int exponent, List<Sample> ranked) {
        int octets = ranked.getFirst().facts().field().signature().length();
        BigInteger rest = withoutSmallPrimes(divisor);
        for (int i = 0; i < ranked.size() && rest.bitLength() > 8 * octets; i++) {
            Equation equation = ranked.get(i).equation();
            BigInteger reduced = withoutSmallPrimes(rest.gcd(equation.modulo(exponent, rest)));
            rest = reduced.bitLength() > 8 * (octets - 1) ? reduced : rest;
        }
        boolean fits = rest.bitLength() > 8 * (octets - 1) && rest.bitLength() <= 8 * octets;
        return fits ? PublicKeyValue.Rsa.of(rest, BigInteger.valueOf(exponent)) : null;
    }

    private static BigInteger withoutSmallPrimes(BigInteger number) {
        BigInteger rest = number;
        if (rest.signum() == 0) {
            return rest;
        }
        for (BigInteger prime : SMALL_PRIMES) {
            BigInteger[] parts = rest.divideAndRemainder(prime);
            while (parts[1].signum() == 0) {
                rest = parts[0];
                parts = rest.divideAndRemainder(prime);
            }
        }
        return rest;
    }

    private static List<BigInteger> smallPrimes() {
        BitSet composite = new BitSet(SMALL_PRIMES_BELOW);
        List<BigInteger> primes = new ArrayList<>();
        for (int p = 2; p < SMALL_PRIMES_BELOW; p++) {
            if (!composite.get(p)) {
                primes.add(BigInteger.valueOf(p));
                for (long multiple = (long) p * p; multiple < SMALL_PRIMES_BELOW; multiple += p) {
                    composite.set((int) multiple);
                }
            }
        }
        return List.copyOf(primes);
    }
}
