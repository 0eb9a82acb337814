package org.isnad.workbench.web.api;

/** The schema of that name. */
public record SignatureCounts(
        long total, long matching, long matchingAnchored, long repaired, long keyMissing, long failing) {}
