package org.isnad.workbench.web.api;

/** The schema of that name. */
public record Problem(long status, String title, String text) {}
