package org.isnad.workbench.store;

/**
 * The number of a content in this case: internal, never shown, different from run to run.
 *
 * @param number from 1; stored in the index to join with the catalog
 * @param isNew whether the caller is the first to bring these bytes, and so the one who has to store them
 */
public record Claim(long number, boolean isNew) {}
