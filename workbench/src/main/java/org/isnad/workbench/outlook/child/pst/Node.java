package org.isnad.workbench.outlook.child.pst;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.isnad.workbench.outlook.child.mapi.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * A node's data as a list of blocks (MS-PST, 2.2.2.8.3.2), and the nodes within it (2.2.2.8.3.3). Blocks are read when they
 * are asked for.
 */
public final class Node {
    /** A tree of data has two levels, a tree of nodes one, above the leaves. */
    private static final int MAX_LEVELS = 2;

    /** 32-bit lengths are the format's own limit: so many blocks of 8 KiB. */
    private static final int MAX_BLOCKS = 1 << 20;

    private final PstStore store;
    private final long inner;
    private final long[] blocks;
    private @Nullable Map<Long, long[]> nodes;
    private int lastIndex = -1;
    private byte[] last = {};

    Node(PstStore store, long data, long inner) throws IOException {
        this.store = store;
        this.inner = inner;
        this.blocks = data == 0 ? new long[0] : leaves(data);
    }

    private long[] leaves(long data) throws IOException {
        if (!PstStore.isInternal(data)) {
            return new long[] {data};
        }
        Ids found = new Ids();
        collect(data, MAX_LEVELS, found);
        return Arrays.copyOf(found.ids, found.count);
    }

    private static final class Ids {
        long[] ids = new long[16];
        int count;

        void add(long id) throws IOException {
            if (count >= MAX_BLOCKS) {
                throw new IOException("more than " + MAX_BLOCKS + " blocks");
            }
            if (count == ids.length) {
                ids = Arrays.copyOf(ids, count * 2);
            }
            ids[count++] = id;
        }
    }

    private void collect(long id, int levels, Ids found) throws IOException {
        byte[] block = store.block(id);
        if (Bytes.u8(block, 0) != 1 || levels == 0) {
            throw new IOException("no list of blocks at " + Long.toHexString(id));
        }
        boolean ofLists = Bytes.u8(block, 1) == 2;
        int count = Bytes.u16(block, 2);
        for (int i = 0; i < count; i++) {
            long one = store.layout().id(block, 8 + i * store.layout().idSize());
            if (ofLists) {
                collect(one, levels - 1, found);
            } else {
                found.add(one);
            }
        }
    }

    int blockCount() {
        return blocks.length;
    }

    /** A block of the data; the last one is kept, for tables are read row after row. */
    byte[] block(int index) throws IOException {
        if (index < 0 || index >= blocks.length) {
            throw new IOException("block " + index + " of " + blocks.length);
        }
        if (index != lastIndex) {
            last = store.block(blocks[index]);
            lastIndex = index;
        }
        return last;
    }

    private Map<Long, long[]> nodes() throws IOException {
        Map<Long, long[]> known = nodes;
        if (known == null) {
            known = new HashMap<>();
            if (inner != 0) {
                collectNodes(inner, 1, known);
            }
            nodes = known;
        }
        return known;
    }

    boolean has(long id) throws IOException {
        return nodes().containsKey(id);
    }

    /** The node within this one that has this id. */
    Node inner(long id) throws IOException {
        long[] place = nodes().get(id & 0xFFFF_FFFFL);
        if (place == null) {
            throw new IOException("no inner node " + Long.toHexString(id));
        }
        return new Node(store, place[0], place[1]);
    }

    private void collectNodes(long id, int levels, Map<Long, long[]> found) throws IOException {
        byte[] block = store.block(id);
        Layout layout = store.layout();
        int size = layout.idSize();
        if (Bytes.u8(block, 0) != 2) {
            throw new IOException("no list of nodes at " + Long.toHexString(id));
        }
        boolean leaf = Bytes.u8(block, 1) == 0;
        int count = Bytes.u16(block, 2);
        int at = layout.wide() ? 8 : 4;
        for (int i = 0; i < count; i++) {
            long key = layout.id(block, at) & 0xFFFF_FFFFL;
            if (leaf) {
                found.put(key, new long[] {layout.id(block, at + size), layout.id(block, at + 2 * size)});
                at += 3 * size;
            } else {
                if (levels == 0) {
                    throw new IOException("a tree of nodes with too many levels");
                }
                collectNodes(layout.id(block, at + size), levels - 1, found);
                at += 2 * size;
            }
        }
    }

    /** All bytes, as they are asked for. */
    InputStream stream() {
        return new InputStream() {
            private int index;
            private int at;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] to, int offset, int wanted) throws IOException {
                while (index < blocks.length && at >= block(index).length) {
                    index++;
                    at = 0;
                }
                if (index >= blocks.length) {
                    return -1;
                }
                int n = Math.min(wanted, block(index).length - at);
                System.arraycopy(block(index), at, to, offset, n);
                at += n;
                return n;
            }
        };
    }
}
