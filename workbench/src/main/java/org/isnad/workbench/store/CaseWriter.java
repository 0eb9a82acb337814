package org.isnad.workbench.store;

/** The one writer of a case. */
public final class CaseWriter {
    private long items;
    private long batches;

    /** The next number of an item's occurrence. */
    public synchronized long nextItem() {
        return ++items;
    }

    /** The next number of a batch. */
    public synchronized long nextBatch() {
        return ++batches;
    }
}
