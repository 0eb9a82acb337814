package org.isnad.core.dkim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.isnad.core.item.Phrase;
import org.isnad.core.signature.Caveat;

/**
 * Weaknesses that RSA keys show by themselves (EVIDENCE, rule 15). Each lets anybody compute the private key, whatever the
 * key's length, so that a match proves no more than a forger could have made:
 *
 * <ol>
 *   <li><b>Close primes.</b> Fermat's method finds them in a few steps (CVE-2022-26320).
 *   <li><b>A shared prime.</b> The greatest common divisor of two moduli is a prime of both (Heninger and others, "Mining
 *       your Ps and Qs", 2012). Found with one product of all distinct moduli.
 *   <li><b>ROCA.</b> The modulus is a power of 65537 modulo every small prime (Nemec and others, CVE-2017-15361); by
 *       chance about one modulus in 2^27 is.
 * </ol>
 *
 * The weak keys of Debian 2008 need the list of all of them and are not told here.
 */
public final class KeyWeaknesses {
    /** Steps of Fermat's method; primes generated one after the other need one. */
    private static final int FERMAT_STEPS = 100;

    private static final int[] ROCA_PRIMES = {11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157};
    private static final int ROCA_GENERATOR = 65537;

    private KeyWeaknesses() {}

    /** Those of the keys that are weak, with the first reason, in the order of the keys. */
    public static Map<PublicKeyValue, Caveat> among(Collection<PublicKeyValue> keys) {
        List<PublicKeyValue.Rsa> distinct = new ArrayList<>();
        for (PublicKeyValue key : new LinkedHashSet<>(keys)) {
            if (key instanceof PublicKeyValue.Rsa rsa && rsa.modulus().signum() > 0) {
                distinct.add(rsa);
            }
        }
        BigInteger product = BigInteger.ONE;
        LinkedHashSet<BigInteger> moduli = new LinkedHashSet<>();
        for (PublicKeyValue.Rsa key : distinct) {
            if (moduli.add(key.modulus())) {
                product = product.multiply(key.modulus());
            }
        }
        Map<PublicKeyValue, Caveat> weak = new LinkedHashMap<>();
        for (PublicKeyValue.Rsa key : distinct) {
            String reason = reason(key.modulus(), product);
            if (!reason.isEmpty()) {
                weak.put(key, new Caveat(Caveat.Kind.WEAK_KEY, Phrase.of(reason)));
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
                result.key(),
                result.anchor(),
                caveats);
    }

    private static String reason(BigInteger modulus, BigInteger product) {
        if (hasClosePrimes(modulus)) {
            return "dkim.caveat.close-primes";
        }
        if (!modulus.gcd(product.divide(modulus)).equals(BigInteger.ONE)) {
            return "dkim.caveat.shared-prime";
        }
        return hasRocaPattern(modulus) ? "dkim.caveat.roca" : "";
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
