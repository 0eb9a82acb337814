package org.isnad.workbench.web.api;

import org.jspecify.annotations.Nullable;

/** The schema of that name. */
public record CauseLine(
        String domain,
        String selector,
        @Nullable Long year,
        String cause,
        String text,
        String key,
        long signatures,
        long messages,
        long wouldDecide) {}
