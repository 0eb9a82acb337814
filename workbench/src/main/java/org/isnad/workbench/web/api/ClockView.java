package org.isnad.workbench.web.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The schema of that name. */
public record ClockView(
        String clock,
        String name,
        String writer,
        String writerName,
        @Nullable Instant instant,
        @Nullable String local,
        double resolutionSeconds,
        @Nullable Double differenceSeconds,
        long start,
        long end) {}
