package org.isnad.workbench.web.api;

import org.jspecify.annotations.Nullable;

/** The schema of that name: Keys of which domain are to be recovered; null for all. */
public record KeyWish(@Nullable String domain) {}
