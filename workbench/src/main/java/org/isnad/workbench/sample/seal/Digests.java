package org.isnad.workbench.sample.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes that every Java platform has, by the JDK's names. */
public final class Digests {
    private Digests() {}

    public static MessageDigest of(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(name + " is demanded of every Java platform", missing);
        }
    }
}
