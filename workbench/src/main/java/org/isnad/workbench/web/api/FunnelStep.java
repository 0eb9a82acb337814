package org.isnad.workbench.web.api;

import org.jspecify.annotations.Nullable;

/** The schema of that name. */
public record FunnelStep(
        String step, long messages, @Nullable String query) {}
