package org.isnad.workbench.web.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The schema of that name. */
public record Hop(
        @Nullable String by,
        @Nullable String from,
        @Nullable Instant time,
        @Nullable Double differenceSeconds,
        long start,
        long end) {}
