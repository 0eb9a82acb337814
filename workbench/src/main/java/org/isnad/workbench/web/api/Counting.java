package org.isnad.workbench.web.api;

import org.jspecify.annotations.Nullable;

/** The schema of that name: What is known of a case whose figures are still being counted. */
public record Counting(
        long sequence,
        @Nullable Long messages,
        @Nullable Long distinctMessages,
        @Nullable Long attachments,
        @Nullable Long files) {}
