package org.isnad.workbench.web.api;

/** The schema of that name. */
public record MapColumn(String name, String query) {}
