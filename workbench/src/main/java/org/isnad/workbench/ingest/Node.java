package org.isnad.workbench.ingest;

/**
 * A container as the {@link Harvest} knows it.
 *
 * @param itemId the number of its item in the catalog
 * @param finishedBefore whether an earlier run read it to its end: then the walk does not descend
 */
public record Node(long itemId, boolean finishedBefore) {}
