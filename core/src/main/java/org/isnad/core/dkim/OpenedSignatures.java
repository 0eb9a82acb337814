package org.isnad.core.dkim;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.isnad.core.item.ByteString;

/**
 * RSA signatures of one message that were raised to their key's exponent (RFC 8017, 5.2.2), each once. What comes out hangs on
 * key and signature alone: a message whose header has several readings, as it stands and as a repair has it, is compared with
 * the same number. Made for one call and thrown away; not for several threads.
 */
final class OpenedSignatures {
    private final Map<Under, BigInteger> opened = new HashMap<>();

    private record Under(PublicKeyValue.Rsa key, ByteString signature) {}

    /** The message representative; -1, which is none, for a number that is not below the modulus. */
    BigInteger under(PublicKeyValue.Rsa key, ByteString signature) {
        return opened.computeIfAbsent(new Under(key, signature), OpenedSignatures::open);
    }

    private static BigInteger open(Under what) {
        BigInteger s = new BigInteger(1, what.signature.toByteArray());
        return s.compareTo(what.key.modulus()) >= 0
                ? BigInteger.ONE.negate()
                : s.modPow(what.key.exponent(), what.key.modulus());
    }
}
