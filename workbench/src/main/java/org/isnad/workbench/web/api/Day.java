package org.isnad.workbench.web.api;

/** The schema of that name. */
public record Day(String day, LevelCounts levels) {}
