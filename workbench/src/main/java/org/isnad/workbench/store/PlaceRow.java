package org.isnad.workbench.store;

/**
 * A message at one place.
 *
 * @param mailbox in which it lies
 * @param container number of the item in which it lies, or 0
 * @param ordinal its place there
 * @param message number of its content
 * @param name of the entry, or its From_ line
 * @param format as it was recognised
 */
public record PlaceRow(String mailbox, long container, long ordinal, long message, String name, String format) {
    /** Before all others. */
    public static final PlaceRow START = new PlaceRow("", -1, -1, 0, "", "");
}
