package org.isnad.core.dkim;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The signature algorithms that were ever defined for DKIM (RFC 6376, 3.3; RFC 8463, 3). */
enum Algorithm {
    /** Historic (RFC 8301, 3.1), computed all the same: old mail has no other. */
    RSA_SHA1("rsa-sha1", "rsa", "sha1", "SHA-1"),
    RSA_SHA256("rsa-sha256", "rsa", "sha256", "SHA-256"),
    ED25519_SHA256("ed25519-sha256", "ed25519", "sha256", "SHA-256");

    private final String tag;
    private final String keyType;
    private final String hash;
    private final String jdkHash;

    Algorithm(String tag, String keyType, String hash, String jdkHash) {
        this.tag = tag;
        this.keyType = keyType;
        this.hash = hash;
        this.jdkHash = jdkHash;
    }

    /** The one that {@code a=} names, in lower case, or null. */
    static @Nullable Algorithm named(String tag) {
        for (Algorithm algorithm : values()) {
            if (algorithm.tag.equals(tag)) {
                return algorithm;
            }
        }
        return null;
    }

    /** As {@code k=} of a key record names it. */
    String keyType() {
        return keyType;
    }

    /** As {@code h=} of a key record names it. */
    String hash() {
        return hash;
    }

    MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance(jdkHash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + jdkHash, e);
        }
    }
}
