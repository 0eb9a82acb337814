package org.isnad.core.dkim;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Writes a key as a record (RFC 6376, 3.6.1; RFC 8463, 4), for keys that come without one. */
public final class KeyRecordText {
    private KeyRecordText() {}

    /** The shortest conforming record that holds the key. */
    public static String of(PublicKeyValue key) {
        byte[] bytes = switch (key) {
            case PublicKeyValue.Rsa rsa -> Der.encode(rsa);
            case PublicKeyValue.Ed25519 ed -> ed.bytes();
        };
        return "v=DKIM1; k=" + key.algorithm() + "; p=" + Base64.getEncoder().encodeToString(bytes);
    }

    /** The public half of an RSA private key in the base64 of PKCS#1 or PKCS#8, or null if it is none. */
    public static @Nullable PublicKeyValue publicHalf(String base64) {
        return Der.publicHalf(Base64Text.decode(base64).bytes().toByteArray());
    }

    /** The key in the base64 of a SubjectPublicKeyInfo or an RSAPublicKey, or null if it is neither. */
    public static @Nullable PublicKeyValue publicKey(String base64) {
        byte[] bytes = Base64Text.decode(base64).bytes().toByteArray();
        PublicKeyValue key = Der.subjectPublicKeyInfo(bytes);
        return key != null ? key : Der.rsaPublicKey(bytes);
    }
}
