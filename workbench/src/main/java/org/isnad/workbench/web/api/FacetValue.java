package org.isnad.workbench.web.api;

/** The schema of that name. */
public record FacetValue(String value, long count, String query) {}
