package org.isnad.workbench.web.api;

/** The schema of that name. */
public record Piece(String text, boolean marked) {}
