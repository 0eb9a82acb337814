package org.isnad.workbench.web.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The schema of that name. */
public record ComparisonSummary(
        String name,
        String supplier,
        String source,
        @Nullable String sha256,
        Instant made,
        boolean outdated,
        boolean complete,
        long messages,
        long identical,
        long transport,
        long unclear,
        long differs,
        long differsInWords,
        long onlyInDump,
        long onlyInReference) {}
