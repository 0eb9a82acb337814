package org.isnad.workbench.store;

import java.util.BitSet;

/**
 * Which batches are in: they come in any order, and a commit says up to which number there is no gap. Numbers that an
 * interrupted run gave out and that are not in the catalog will never come: they lie below where this begins.
 */
final class Progress {
    private long through;
    private long last;

    /** Bit n: the batch {@code through + 1 + n} is in. */
    private BitSet beyond = new BitSet();

    /** @param last the greatest number in the catalog */
    Progress(long last) {
        this.through = last;
        this.last = last;
    }

    void in(long number) {
        if (number <= through) {
            throw new IllegalArgumentException("batch " + number + " was there before");
        }
        beyond.set((int) (number - through - 1));
        last = Math.max(last, number);
        int run = beyond.nextClearBit(0);
        if (run > 0) {
            beyond = beyond.get(run, Math.max(run, beyond.length()));
            through += run;
        }
    }

    long through() {
        return through;
    }

    long last() {
        return last;
    }
}
