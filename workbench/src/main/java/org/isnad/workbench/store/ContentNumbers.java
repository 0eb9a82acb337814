package org.isnad.workbench.store;

import org.isnad.core.item.ItemId;

/**
 * Who stores what: gives every distinct content its number and tells the first to ask that it is the first, so that
 * equal bytes are compressed, kept and indexed once, whichever of many threads meets them.
 */
// Bodies follow in the next slice.
@SuppressWarnings("DoNotCallSuggester")
public final class ContentNumbers {
    ContentNumbers() {}

    /** The content's number; the caller who gets {@code isNew} has to store it, in its batch or as a large one. */
    public Claim claim(ItemId content) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /**
     * Whether the caller is the first to read this content as a message, and so the one who makes its
     * {@link MessageRow} and puts it into the index. Apart from {@link #claim}: the same bytes may have been stored
     * before as a mere attachment.
     */
    public boolean claimMessage(ItemId content) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** The same for a file that no message carried: whether the caller puts it into the index and into {@link Batch#files}. */
    public boolean claimFile(ItemId content) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** The content's number, or 0 if nobody has claimed it. */
    public long number(ItemId content) {
        throw new UnsupportedOperationException("store: in the next slice");
    }
}
