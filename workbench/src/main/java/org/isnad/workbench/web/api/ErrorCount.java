package org.isnad.workbench.web.api;

/** The schema of that name. */
public record ErrorCount(String status, Phrase reason, long count) {}
