package org.isnad.workbench.web.api;

/** The schema of that name. */
public record Saves(String day, long documents) {}
