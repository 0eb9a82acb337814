package org.isnad.workbench.search.query;

/**
 * A query that was understood.
 *
 * @param text as the user wrote it
 * @param root what it asks for
 */
public record ParsedQuery(String text, Clause root) implements QueryReading {}
