package org.isnad.core.dkim.repair;

/**
 * What a search may still spend. Counted in bytes that are canonicalized and hashed, not in time, so that the same
 * message gives the same answer on every machine.
 */
final class Effort {
    /** About 50 ms of one core; a message of median size is searched to the end for less. */
    static final long BODY_BYTES = 12 << 20;

    /** Headers tried; each costs one hash over a few hundred bytes. */
    static final long HEADERS = 16_000;

    /** Headers tried in each other style of writing all of them. */
    static final long HEADERS_OF_A_STYLE = 1_000;

    /** Signatures checked where each guess costs a whole verification (Ed25519). */
    static final long VERIFICATIONS = 24;

    private long left;

    Effort(long units) {
        this.left = units;
    }

    /** Takes {@code units}, or says that there are not enough. */
    boolean take(long units) {
        left -= units;
        return left >= 0;
    }

    long left() {
        return left;
    }

    boolean isSpent() {
        return left <= 0;
    }
}
