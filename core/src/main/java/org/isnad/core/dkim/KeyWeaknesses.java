package org.isnad.core.dkim;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.core.item.Phrase;
import org.isnad.core.signature.Caveat;
import org.jspecify.annotations.Nullable;

/**
 * Weaknesses that RSA keys show by themselves (EVIDENCE, rule 15). Each lets anybody compute the private key, whatever the
 * key's length, so that a match proves no more than a forger could have made:
 *
 * <ol>
 *   <li><b>Close primes.</b> Fermat's method finds them in a few steps (CVE-2022-26320).
 *   <li><b>A shared prime.</b> The greatest common divisor of two moduli is a prime of both (Heninger and others, "Mining
 *       your Ps and Qs", 2012). Found for all keys at once ({@link SharedPrimes}).
 *   <li><b>ROCA.</b> The modulus is a power of 65537 modulo every small prime (Nemec and others, CVE-2017-15361); by
 *       chance about one modulus in 2^27 is.
 * </ol>
 *
 * The weak keys of Debian 2008 do not show it: their list must be given ({@link Exposure}).
 */
public final class KeyWeaknesses {
    /** Steps of Fermat's method; primes generated one after the other need one. */
    private static final int FERMAT_STEPS = 100;

    /** The paper of Heninger and others, and its warnings, before which nobody is known to have looked for them at large. */
    private static final LocalDate SHARED_PRIMES_KNOWN = LocalDate.of(2012, 2, 15);

    /** Announced by Nemec and others. */
    private static final LocalDate ROCA_KNOWN = LocalDate.of(2017, 10, 16);

    private static final int[] ROCA_PRIMES = {11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157};
    private static final int ROCA_GENERATOR = 65537;

    private KeyWeaknesses() {}

    /** Those of the keys that are weak, with the first reason, in the order of the keys. */
    public static Map<PublicKeyValue, KeyWeakness> among(Collection<PublicKeyValue> keys) {
        List<PublicKeyValue.Rsa> distinct = new ArrayList<>();
        LinkedHashSet<BigInteger> moduli = new LinkedHashSet<>();
        for (PublicKeyValue key : new LinkedHashSet<>(keys)) {
            if (key instanceof PublicKeyValue.Rsa rsa && rsa.modulus().signum() > 0) {
                distinct.add(rsa);
                moduli.add(rsa.modulus());
            }
        }
        Set<BigInteger> shared = SharedPrimes.among(List.copyOf(moduli));
        Map<PublicKeyValue, KeyWeakness> weak = new LinkedHashMap<>();
        for (PublicKeyValue.Rsa key : distinct) {
            KeyWeakness weakness = weakness(key.modulus(), shared);
            if (weakness != null) {
                weak.put(key, weakness);
            }
        }
        return weak;
    }

    /** The result with what its key's source knows of the key's weakness. */
    public static DkimResult applied(DkimResult result, KeySource source) {
        PublicKeyValue key = result.key() == null ? null : result.key().record().publicKey();
        List<Caveat> weaknesses = key == null ? List.of() : source.weaknesses(key);
        if (weaknesses.isEmpty()) {
            return result;
        }
        List<Caveat> caveats = new ArrayList<>(result.caveats());
        caveats.addAll(weaknesses);
        return new DkimResult(
                result.facts(),
                result.word(),
                result.matches(),
                result.headerMatches(),
                result.cause(),
                result.others(),
                result.key(),
                result.anchor(),
                caveats);
    }

    private static @Nullable KeyWeakness weakness(BigInteger modulus, Set<BigInteger> shared) {
        if (hasClosePrimes(modulus)) {
            return new KeyWeakness(new Caveat(Caveat.Kind.WEAK_KEY, Phrase.of("dkim.caveat.close-primes")), null);
        }
        if (shared.contains(modulus)) {
            return since(SHARED_PRIMES_KNOWN, "dkim.caveat.shared-prime");
        }
        return hasRocaPattern(modulus) ? since(ROCA_KNOWN, "dkim.caveat.roca") : null;
    }

    private static KeyWeakness since(LocalDate day, String key) {
        return new KeyWeakness(new Caveat(Caveat.Kind.WEAK_KEY, Phrase.of(key, String.valueOf(day.getYear()))), day);
    }

    /** Whether n = a² − b² with an a just above its root. An even number is no modulus and broken anyway. */
    private static boolean hasClosePrimes(BigInteger n) {
        if (!n.testBit(0)) {
            return true;
        }
        BigInteger[] root = n.sqrtAndRemainder();
        BigInteger a = root[1].signum() == 0 ? root[0] : root[0].add(BigInteger.ONE);
        for (int step = 0; step < FERMAT_STEPS; step++) {
            if (a.multiply(a).subtract(n).sqrtAndRemainder()[1].signum() == 0) {
                return true;
            }
            a = a.add(BigInteger.ONE);
        }
        return false;
    }

    private static boolean hasRocaPattern(BigInteger n) {
        for (int prime : ROCA_PRIMES) {
            int rest = n.mod(BigInteger.valueOf(prime)).intValue();
            int power = 1;
            boolean found = false;
            for (int i = 0; i < prime && !found; i++) {
                found = power == rest;
                power = (int) ((long) power * ROCA_GENERATOR % prime);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
