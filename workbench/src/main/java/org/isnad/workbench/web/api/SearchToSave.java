package org.isnad.workbench.web.api;

/** The schema of that name. */
public record SearchToSave(String name, String query) {}
