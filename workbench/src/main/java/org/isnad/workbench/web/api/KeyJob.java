package org.isnad.workbench.web.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The schema of that name: The last work on keys that was begun here. */
public record KeyJob(
        String kind,
        String state,
        @Nullable String user,
        @Nullable Instant began,
        @Nullable Instant ended,
        long keys,
        long messages,
        long searchesEnded,
        long searchesOpen,
        double cpuSeconds,
        double remainingSeconds,
        @Nullable Phrase sentence) {}
