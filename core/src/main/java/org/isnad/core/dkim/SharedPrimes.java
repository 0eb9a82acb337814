package org.isnad.core.dkim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds moduli that share a prime, all of them in one go (D. J. Bernstein, "How to find smooth parts of integers", 2004;
 * used by Heninger and others, 2012).
 *
 * <p>Let P be the product of all moduli, made by a tree of products. Going back down the tree with remainders gives P mod n²
 * for every n; that divided by n is (P/n) mod n, and its greatest common divisor with n is 1 unless n shares a prime with
 * another one. The work grows little faster than the number of moduli, where comparing pairs would square it.
 */
final class SharedPrimes {
    private SharedPrimes() {}

    /** Those of the distinct moduli, all above 1, that share a prime with another one. */
    static Set<BigInteger> among(List<BigInteger> moduli) {
        List<List<BigInteger>> tree = products(moduli);
        List<BigInteger> remainders = tree.getLast();
        for (int level = tree.size() - 2; level >= 0; level--) {
            List<BigInteger> below = tree.get(level);
            List<BigInteger> next = new ArrayList<>(below.size());
            for (int i = 0; i < below.size(); i++) {
                BigInteger value = below.get(i);
                next.add(remainders.get(i / 2).mod(value.multiply(value)));
            }
            remainders = next;
        }
        Set<BigInteger> shared = new HashSet<>();
        for (int i = 0; i < moduli.size() && moduli.size() > 1; i++) {
            BigInteger n = moduli.get(i);
            if (!remainders.get(i).divide(n).gcd(n).equals(BigInteger.ONE)) {
                shared.add(n);
            }
        }
        return shared;
    }

    /** The moduli, their products in pairs, the products of these, up to one; a single left over goes up as it is. */
    private static List<List<BigInteger>> products(List<BigInteger> moduli) {
        List<List<BigInteger>> tree = new ArrayList<>();
        tree.add(moduli);
        while (tree.getLast().size() > 1) {
            List<BigInteger> below = tree.getLast();
            List<BigInteger> above = new ArrayList<>(below.size() / 2 + 1);
            for (int i = 0; i < below.size(); i += 2) {
                above.add(i + 1 < below.size() ? below.get(i).multiply(below.get(i + 1)) : below.get(i));
            }
            tree.add(above);
        }
        return tree;
    }
}
