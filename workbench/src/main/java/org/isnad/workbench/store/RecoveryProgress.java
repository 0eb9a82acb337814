package org.isnad.workbench.store;

/**
 * How far the search for one key has come.
 *
 * @param domain {@code d=}
 * @param selector {@code s=}
 * @param octets length of the signatures
 * @param known keys of that name that fit some signature of that length; the search is for a further one
 * @param signatures that no known key matched when the search began
 * @param attempts that were made
 * @param cpuMillis CPU time they took
 * @param outcome what came of them so far
 */
public record RecoveryProgress(
        String domain,
        String selector,
        int octets,
        int known,
        long signatures,
        int attempts,
        long cpuMillis,
        Outcome outcome) {
    /** Stored by ordinal. */
    public enum Outcome {
        /** Not yet, and there is more to try. */
        OPEN,
        RECOVERED,
        /** The CPU time for one key is used up. */
        BUDGET,
        /** All samples have been tried. */
        NO_SAMPLES,
        /** A divisor needed more memory than it was given. */
        MEMORY,
        /** Fewer than three different signatures. */
        TOO_FEW,
        /** Another algorithm than RSA: no key follows from its signatures. */
        NOT_RECOVERABLE,
        /** The key is kept, and the messages it concerns wait for being judged again. */
        FOUND
    }

    public RecoveryProgress with(Outcome other) {
        return new RecoveryProgress(domain, selector, octets, known, signatures, attempts, cpuMillis, other);
    }
}
