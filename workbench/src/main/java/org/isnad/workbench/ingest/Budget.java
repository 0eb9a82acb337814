package org.isnad.workbench.ingest;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How far a container may still expand. What is read from its entries is charged to it and to all containers around it,
 * so that a bomb is stopped by the smallest container that holds it.
 */
final class Budget {
    private final @Nullable Budget outer;
    private final LongSupplier received;
    private final IngestLimits limits;
    private final LongAdder unpacked;
    private long expanded;

    /**
     * @param outer of the container around, or null for an input file
     * @param received bytes of the container itself, as far as they were read
     * @param unpacked of the whole run, for whoever watches it
     */
    Budget(@Nullable Budget outer, LongSupplier received, IngestLimits limits, LongAdder unpacked) {
        this.outer = outer;
        this.received = received;
        this.limits = limits;
        this.unpacked = unpacked;
    }

    void charge(long bytes) throws UnreadableException {
        unpacked.add(bytes);
        for (Budget budget = this; budget != null; budget = budget.outer) {
            budget.add(bytes);
        }
    }

    private void add(long bytes) throws UnreadableException {
        expanded += bytes;
        if (outer == null && expanded > limits.inputExpansion()) {
            throw UnreadableException.of("ingest.limit.input-expansion", limits.inputExpansion());
        }
        if (expanded > limits.ratioFloor() && expanded / limits.ratio() > Math.max(1, received.getAsLong())) {
            throw UnreadableException.of("ingest.limit.ratio", limits.ratio(), limits.ratioFloor());
        }
    }
}
