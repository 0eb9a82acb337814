package org.isnad.workbench.web.api;

import org.jspecify.annotations.Nullable;

/** The schema of that name. */
public record DefectView(
        Phrase text, @Nullable Long start, @Nullable Long end) {}
