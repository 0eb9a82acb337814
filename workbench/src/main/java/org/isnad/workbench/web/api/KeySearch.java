package org.isnad.workbench.web.api;

/** The schema of that name. */
public record KeySearch(String domain, String selector, long signatures, long attempts, String outcome) {}
