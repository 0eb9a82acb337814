package org.isnad.workbench.web.api;

import java.time.Instant;

/** The schema of that name. */
public record SavedSearch(long number, String name, String query, String by, Instant at) {}
