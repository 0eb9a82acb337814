package org.isnad.workbench.web.api;

import java.time.Instant;

/** The schema of that name. */
public record Note(long number, String text, String by, Instant at) {}
