package org.isnad.core.arc;

import java.util.List;

/**
 * What a chain came to with the keys known now.
 *
 * @param facts what the bytes say
 * @param sets by ascending instance
 * @param status of the chain as a whole
 * @param cause why it does not pass
 * @param culprit the instance that the cause concerns, or 0
 * @param intactSince the least instance whose message signature matches, and those of all above it: who held the message
 *     since then passed it on as it is here (RFC 8617, 5.2, step 5, {@code oldest-pass}); 0 where the last does not match
 */
public record ArcResult(
        ArcFacts facts, List<ArcSetResult> sets, ArcStatus status, ArcCause cause, int culprit, int intactSince) {
    private static final ArcResult ABSENT =
            new ArcResult(ArcFacts.absent(), List.of(), ArcStatus.NONE, ArcCause.NO_CHAIN, 0, 0);

    public ArcResult {
        sets = List.copyOf(sets);
    }

    /** Of a message without any ARC field. */
    public static ArcResult absent() {
        return ABSENT;
    }
}
