package org.isnad.workbench.store;

/**
 * What one commit made durable.
 *
 * @param sequence grows by one with every commit of the case
 * @param batchesComplete every batch with a number up to this one is in the catalog, or will never come; the index
 *     commit that follows carries it
 */
public record Commit(long sequence, long batchesComplete) {}
