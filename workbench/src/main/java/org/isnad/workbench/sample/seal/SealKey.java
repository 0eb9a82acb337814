package org.isnad.workbench.sample.seal;

/** A key pair that can put its name under a hash. */
public sealed interface SealKey permits RsaKey, Ed25519Key {
    /** As in {@code a=} (RFC 6376, 3.5; RFC 8463, 3). */
    String algorithm();

    /** The JDK's name of the hash of {@link #algorithm()}. */
    String hash();

    /** The signature of a header hash. */
    byte[] sign(byte[] hash);

    /** The key record as it would stand in DNS (RFC 6376, 3.6.1). */
    String record();
}
