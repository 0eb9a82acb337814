package org.isnad.workbench.web.api;

/** The schema of that name. */
public record EvidenceSpan(long start, long end, long evidence, String claim, String bearing) {}
