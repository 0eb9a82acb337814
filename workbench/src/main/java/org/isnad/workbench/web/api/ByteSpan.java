package org.isnad.workbench.web.api;

/** The schema of that name. */
public record ByteSpan(long start, long end) {}
