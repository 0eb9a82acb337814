package org.isnad.workbench.web.api;

/** The schema of that name. */
public record Count(String name, long count) {}
