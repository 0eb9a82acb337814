package org.isnad.workbench.web.api;

/** The schema of that name. */
public record MapCell(long row, long column, LevelCounts levels) {}
