package org.isnad.workbench.web.api;

/** The schema of that name. */
public record LogIn(String user, String password) {}
