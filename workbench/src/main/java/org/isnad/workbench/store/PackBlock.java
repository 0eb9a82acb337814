package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.item.ItemId;

/**
 * Contents compressed together as one zstd frame with the case's dictionary, small enough for random access.
 *
 * @param dictionary number of the case's dictionary it was compressed with, or 0 for none
 * @param compressed the frame
 * @param rawLength sum of the entries' lengths
 * @param entries in the order of the raw bytes
 */
public record PackBlock(int dictionary, Compressed compressed, int rawLength, List<Entry> entries) {
    /** Of a batch that brings no new bytes. */
    public static final PackBlock EMPTY = new PackBlock(0, new Compressed(new byte[0]), 0, List.of());

    public PackBlock {
        entries = List.copyOf(entries);
    }

    /** One content within the block. */
    public record Entry(ItemId content, int length) {}

    /** Bytes handed over, not copied: the maker gives up its array. */
    public static final class Compressed {
        private final byte[] bytes;

        public Compressed(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }
    }
}
