package org.isnad.workbench.web.api;

/** The schema of that name. */
public record CauseCount(String cause, String text, long signatures) {}
