package org.isnad.workbench.web.api;

/** The schema of that name. */
public record WordPiece(String kind, String original, String quote) {}
