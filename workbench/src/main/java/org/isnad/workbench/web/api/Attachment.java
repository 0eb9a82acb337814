package org.isnad.workbench.web.api;

import org.jspecify.annotations.Nullable;

/** The schema of that name. */
public record Attachment(
        long number,
        String name,
        String type,
        long size,
        long start,
        long end,
        String preview,
        @Nullable String acts,
        @Nullable String id) {}
