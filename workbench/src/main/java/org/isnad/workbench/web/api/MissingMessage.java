package org.isnad.workbench.web.api;

/** The schema of that name. */
public record MissingMessage(String kind, String name) {}
