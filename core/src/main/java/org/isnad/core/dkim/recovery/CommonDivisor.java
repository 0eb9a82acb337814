package org.isnad.core.dkim.recovery;

import java.math.BigInteger;
import java.util.List;

/**
 * The expensive step. With {@code A(q) = q.signature ^ exponent − q.encoded} as integers, about {@code exponent} times as
 * long as a key: 134 Mbit for the usual exponent and 2048 bits, where the quadratic algorithm of {@link BigInteger} takes
 * days.
 */
@FunctionalInterface
public interface CommonDivisor {
    /** gcd(A(pivot), product of A over the others), not negative. */
    BigInteger of(int exponent, Equation pivot, List<Equation> others);
}
