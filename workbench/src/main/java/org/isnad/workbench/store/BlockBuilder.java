package org.isnad.workbench.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Octets;

/** Gathers contents for one {@link PackBlock}; used by one thread, which then goes on with the next block. */
public final class BlockBuilder {
    /** A block is worth closing from this many raw bytes on: well packed, still quickly unpacked for one message. */
    public static final int FULL = 192 << 10;

    /** Contents from this length on do not go into blocks: see {@link CaseWriter#appendLarge}. */
    public static final int LARGE = 1 << 20;

    /** A block takes no more than this, whatever is added. */
    static final int MOST = 16 << 20;

    private final BlockCompressor compressor;
    private final List<PackBlock.Entry> entries = new ArrayList<>();
    private byte[] raw = new byte[FULL + (64 << 10)];
    private int length;

    BlockBuilder(BlockCompressor compressor) {
        this.compressor = compressor;
    }

    /** Adds the bytes of a content below {@link #LARGE}, which the caller has claimed as new. */
    public void add(ItemId content, Octets bytes) {
        int size = (int) Math.min(bytes.length(), LARGE);
        if (size == LARGE || length > MOST - size) {
            throw new IllegalArgumentException("too large for a block: " + bytes.length());
        }
        if (raw.length - length < size) {
            raw = Arrays.copyOf(raw, Math.max(raw.length * 2, length + size));
        }
        bytes.forEachChunk(bytes.all(), this::copy);
        entries.add(new PackBlock.Entry(content, size));
    }

    private void copy(byte[] piece, int offset, int count) {
        System.arraycopy(piece, offset, raw, length, count);
        length += count;
    }

    /** Bytes added since the last {@link #finish}. */
    public int rawLength() {
        return length;
    }

    /** Compresses what was added; the builder is empty again afterwards. */
    public PackBlock finish() {
        if (entries.isEmpty()) {
            return PackBlock.EMPTY;
        }
        BlockCompressor.Packed packed = compressor.compress(raw, length);
        PackBlock block = new PackBlock(packed.dictionary(), packed.bytes(), length, entries);
        entries.clear();
        length = 0;
        return block;
    }
}
