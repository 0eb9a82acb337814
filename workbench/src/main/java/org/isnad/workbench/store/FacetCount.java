package org.isnad.workbench.store;

/**
 * How many of the contents found have a value.
 *
 * @param value of the facet; constants by their names
 * @param count of contents, not of occurrences
 */
public record FacetCount(String value, long count) {}
