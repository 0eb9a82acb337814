package org.isnad.workbench.web.api;

import org.jspecify.annotations.Nullable;

/** The schema of that name. */
public record MapRow(String name, boolean rest, @Nullable String query, LevelCounts levels) {}
