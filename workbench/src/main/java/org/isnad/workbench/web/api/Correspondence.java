package org.isnad.workbench.web.api;

import org.jspecify.annotations.Nullable;

/** The schema of that name. */
public record Correspondence(
        long from,
        long to,
        long messages,
        @Nullable String firstMonth,
        @Nullable String lastMonth,
        LevelCounts levels,
        String query) {}
