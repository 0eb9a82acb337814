package org.isnad.core.dkim;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The little of DER (ITU-T X.690) that public keys need: SubjectPublicKeyInfo (RFC 5280, 4.1) and RSAPublicKey
 * (RFC 8017, A.1.1). Malformed input gives null, never an exception.
 */
final class Der {
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int SEQUENCE = 0x30;

    /** 1.2.840.113549.1.1.1, rsaEncryption. */
    private static final byte[] RSA = {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x01, 0x01};
    /** 1.3.101.112, id-Ed25519 (RFC 8410). */
    private static final byte[] ED25519 = {0x2B, 0x65, 0x70};

    private final byte[] bytes;
    private int position;
    private final int end;

    private Der(byte[] bytes, int position, int end) {
        this.bytes = bytes;
        this.position = position;
        this.end = end;
    }

    /** The key of a SubjectPublicKeyInfo, or null if it is none. */
    static @Nullable PublicKeyValue subjectPublicKeyInfo(byte[] bytes) {
        Der info = new Der(bytes, 0, bytes.length).enter(SEQUENCE);
        Der algorithm = info == null ? null : info.enter(SEQUENCE);
        Der identifier = algorithm == null ? null : algorithm.enter(OBJECT_IDENTIFIER);
        Der key = info == null ? null : info.enter(BIT_STRING);
        if (identifier == null || key == null || key.position == key.end || bytes[key.position] != 0) {
            return null;
        }
        byte[] oid = identifier.rest();
        byte[] content = Arrays.copyOfRange(bytes, key.position + 1, key.end);
        if (Arrays.equals(oid, RSA)) {
            return rsaPublicKey(content);
        }
        return Arrays.equals(oid, ED25519) ? PublicKeyValue.Ed25519.of(content) : null;
    }

    /** The key of a bare RSAPublicKey, or null if it is none. */
    static PublicKeyValue.@Nullable Rsa rsaPublicKey(byte[] bytes) {
        Der sequence = new Der(bytes, 0, bytes.length).enter(SEQUENCE);
        Der modulus = sequence == null ? null : sequence.enter(INTEGER);
        Der exponent = sequence == null ? null : sequence.enter(INTEGER);
        if (modulus == null || exponent == null || modulus.isEmpty() || exponent.isEmpty()) {
            return null;
        }
        return PublicKeyValue.Rsa.of(new BigInteger(1, modulus.rest()), new BigInteger(1, exponent.rest()));
    }

    /** The public half of an RSAPrivateKey (RFC 8017, A.1.2), bare or in a PrivateKeyInfo (RFC 5208, 5); or null. */
    static PublicKeyValue.@Nullable Rsa publicHalf(byte[] bytes) {
        return publicHalf(bytes, true);
    }

    private static PublicKeyValue.@Nullable Rsa publicHalf(byte[] bytes, boolean mayBeWrapped) {
        Der sequence = new Der(bytes, 0, bytes.length).enter(SEQUENCE);
        Der version = sequence == null ? null : sequence.enter(INTEGER);
        if (sequence == null || version == null) {
            return null;
        }
        if (mayBeWrapped && sequence.enter(SEQUENCE) != null) {
            Der inner = sequence.enter(OCTET_STRING);
            return inner == null ? null : publicHalf(inner.rest(), false);
        }
        Der modulus = sequence.enter(INTEGER);
        Der exponent = sequence.enter(INTEGER);
        return modulus == null || exponent == null || modulus.isEmpty() || exponent.isEmpty()
                ? null
                : PublicKeyValue.Rsa.of(new BigInteger(1, modulus.rest()), new BigInteger(1, exponent.rest()));
    }

    private boolean isEmpty() {
        return position == end;
    }

    private byte[] rest() {
        return Arrays.copyOfRange(bytes, position, end);
    }

    /** Enters the next element if it has that tag, and steps over it here. */
    private @Nullable Der enter(int tag) {
        if (end - position < 2 || (bytes[position] & 0xFF) != tag) {
            return null;
        }
        int first = bytes[position + 1] & 0xFF;
        int start = position + 2;
        long length = first;
        if (first >= 0x80) {
            int octets = first & 0x7F;
            if (octets == 0 || octets > 3 || end - start < octets) {
                return null;
            }
            length = 0;
            for (int i = 0; i < octets; i++) {
                length = length << 8 | (bytes[start++] & 0xFF);
            }
        }
        if (length > end - start) {
            return null;
        }
        position = start + (int) length;
        return new Der(bytes, start, position);
    }

    /** The SubjectPublicKeyInfo of an RSA key. */
    static byte[] encode(PublicKeyValue.Rsa key) {
        byte[] numbers = concatenate(
                element(INTEGER, key.modulus().toByteArray()),
                element(INTEGER, key.exponent().toByteArray()));
        byte[] algorithm = concatenate(element(OBJECT_IDENTIFIER, RSA), new byte[] {0x05, 0x00});
        byte[] bits = concatenate(new byte[1], element(SEQUENCE, numbers));
        return element(SEQUENCE, concatenate(element(SEQUENCE, algorithm), element(BIT_STRING, bits)));
    }

    private static byte[] element(int tag, byte[] content) {
        int n = content.length;
        byte[] head;
        if (n < 0x80) {
            head = new byte[] {(byte) tag, (byte) n};
        } else if (n < 0x100) {
            head = new byte[] {(byte) tag, (byte) 0x81, (byte) n};
        } else {
            head = new byte[] {(byte) tag, (byte) 0x82, (byte) (n >> 8), (byte) n};
        }
        return concatenate(head, content);
    }

    private static byte[] concatenate(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
