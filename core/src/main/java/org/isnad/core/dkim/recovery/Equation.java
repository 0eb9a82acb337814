package org.isnad.core.dkim.recovery;

import java.math.BigInteger;
import org.isnad.core.dkim.EncodedMessage;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.item.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * What a signature says of the modulus n it was made with: {@code signature ^ exponent ≡ encoded (mod n)} (RFC 8017, 8.2.2).
 *
 * @param signature {@code b=} as a number
 * @param encoded the padded hash of the signed fields as a number
 */
public record Equation(BigInteger signature, BigInteger encoded) {
    /**
     * A real signature is spread evenly below n, so that one in 2^32 lacks as many bits. Whoever writes 0 or 1 there wants
     * to make an equation that holds for no key and costs time.
     */
    private static final int MISSING_BITS = 32;

    /** The equation, or null where the facts hold none: another algorithm, no hash, a number that is no signature. */
    public static @Nullable Equation of(HashFacts facts) {
        ByteString bytes = facts.field().signature();
        BigInteger encoded = EncodedMessage.of(facts.field().algorithm(), facts.headerHash(), bytes.length());
        BigInteger signature = new BigInteger(1, bytes.toByteArray());
        boolean plausible = signature.bitLength() > 8 * bytes.length() - 8 - MISSING_BITS;
        return encoded != null && plausible ? new Equation(signature, encoded) : null;
    }

    /** What the key must divide, reduced by a multiple of it. */
    BigInteger modulo(int exponent, BigInteger multiple) {
        return signature
                .modPow(BigInteger.valueOf(exponent), multiple)
                .subtract(encoded)
                .mod(multiple);
    }
}
