package org.isnad.workbench.store;

/**
 * How far the texts of documents have come.
 *
 * @param documents distinct files that text was read of, or should have been
 * @param texts those of them that gave any
 * @param failed those that could not be read
 * @param characters of all texts, in UTF-16 units
 */
public record DocumentTextCounts(long documents, long texts, long failed, long characters) {}
