package org.isnad.workbench.web.api;

/** The schema of that name: A page or picture that looks like the one that was asked for. */
public record LikePicture(Line line, long page, double resemblance) {}
