package org.isnad.workbench.web.api;

/** The schema of that name. */
public record RawLine(long start, String text, String end) {}
