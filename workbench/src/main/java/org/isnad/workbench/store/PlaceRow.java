package org.isnad.workbench.store;

/**
 * A message at one place.
 *
 * @param message number of its content
 * @param container number of the item in which it lies, or 0
 * @param ordinal its place there
 * @param name of the entry, or its From_ line
 * @param format as it was recognised
 */
public record PlaceRow(long message, long container, long ordinal, String name, String format) {}
