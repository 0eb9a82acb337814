package org.isnad.workbench.web.api;

import org.jspecify.annotations.Nullable;

/** The schema of that name: A key record as somebody states it. */
public record KeyToAdd(
        @Nullable String domain,
        @Nullable String selector,
        @Nullable String record,
        @Nullable String origin,
        @Nullable String source) {}
