package org.isnad.workbench.store;

import org.isnad.core.item.ItemId;
import org.isnad.core.item.Octets;

/** Gathers contents for one {@link PackBlock}; used by one thread, which then goes on with the next block. */
// Bodies follow in the next slice.
@SuppressWarnings("DoNotCallSuggester")
public final class BlockBuilder {
    /** A block is worth closing from this many raw bytes on: well packed, still quickly unpacked for one message. */
    public static final int FULL = 192 << 10;

    /** Contents from this length on do not go into blocks: see {@link CaseWriter#appendLarge}. */
    public static final int LARGE = 1 << 20;

    BlockBuilder() {}

    /** Adds the bytes of a content below {@link #LARGE}, which the caller has claimed as new. */
    public void add(ItemId content, Octets bytes) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    public int rawLength() {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Compresses what was added; the builder is empty again afterwards. */
    public PackBlock finish() {
        throw new UnsupportedOperationException("store: in the next slice");
    }
}
