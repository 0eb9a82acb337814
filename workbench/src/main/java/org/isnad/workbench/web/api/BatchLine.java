package org.isnad.workbench.web.api;

import org.jspecify.annotations.Nullable;

/** The schema of that name. */
public record BatchLine(
        String query, @Nullable Long total, @Nullable String mistake) {}
