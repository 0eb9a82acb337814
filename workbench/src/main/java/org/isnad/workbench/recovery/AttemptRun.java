package org.isnad.workbench.recovery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.isnad.core.dkim.recovery.Attempt;
import org.isnad.core.dkim.recovery.KeyRecovery;
import org.isnad.core.dkim.recovery.RecoveredKey;
import org.isnad.core.dkim.recovery.Sample;

/**
 * One attempt at one key, in a child process.
 *
 * @param search whose attempt it is; not touched here
 * @param attempt the samples for the divisor
 * @param samples all samples
 * @param order what is tried, and with which library
 * @param most CPU time
 * @param stop whether the user wants to end
 */
record AttemptRun(
        KeySearch search,
        Attempt attempt,
        List<Sample> samples,
        RecoveryOrder order,
        Duration most,
        BooleanSupplier stop)
        implements Callable<AttemptRun.Result> {
    /** Bytes that a divisor of two equations at 256 octets may use: four times of what it does. It grows with the key. */
    private static final long MEMORY_PER_OCTET = (1L << 30) / 256;

    private static final long LEAST_MEMORY = 256L << 20;

    /** What an attempt came to. */
    sealed interface Result {
        AttemptRun run();

        Duration took();
    }

    record Found(AttemptRun run, Duration took, RecoveredKey key) implements Result {}

    record Nothing(AttemptRun run, Duration took) implements Result {}

    record Failed(AttemptRun run, Duration took, DivisorFailed.Kind kind) implements Result {}

    @Override
    public Result call() {
        long memory = Math.max(LEAST_MEMORY, MEMORY_PER_OCTET * search.id().octets());
        try (DivisorChild child = DivisorChild.start(order.libraries(), memory, most, stop)) {
            try {
                Optional<RecoveredKey> key = KeyRecovery.recover(attempt, samples, order.exponents(), child);
                return key.isPresent() ? new Found(this, child.used(), key.get()) : new Nothing(this, child.used());
            } catch (DivisorFailed failed) {
                return new Failed(this, child.used(), failed.kind());
            }
        }
    }
}
