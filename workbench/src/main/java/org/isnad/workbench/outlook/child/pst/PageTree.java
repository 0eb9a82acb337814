package org.isnad.workbench.outlook.child.pst;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.isnad.workbench.outlook.child.mapi.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * One of the two trees of pages over a store (MS-PST, 2.2.2.7.7): from the id of a node, or of a block, to where it stands.
 * Pages are read when they are asked for; the last ones are kept.
 */
final class PageTree {
    /** Deeper ones would hold more entries than a file has bytes. */
    private static final int MAX_LEVELS = 12;

    private static final int KEPT = 64;

    private final Reader file;
    private final Layout layout;
    private final int type;
    private final long root;
    private final LinkedHashMap<Long, Page> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    /** Reads so many bytes at a place. */
    interface Reader {
        byte[] read(long at, int length) throws IOException;
    }

    interface Visitor {
        void entry(byte[] page, int at) throws IOException;

        /** A page that could not be read, and with it what lies below. */
        void lost(IOException reason);
    }

    private static final class Page {
        final byte[] bytes;
        final int count;
        final int size;
        final int level;

        Page(byte[] bytes, int count, int size, int level) {
            this.bytes = bytes;
            this.count = count;
            this.size = size;
            this.level = level;
        }
    }

    PageTree(Reader file, Layout layout, int type, long root) {
        this.file = file;
        this.layout = layout;
        this.type = type;
        this.root = root;
    }

    /** The entry of a leaf with this key, copied, or null. */
    byte @Nullable [] find(long key) throws IOException {
        long place = root;
        for (int depth = 0; depth < MAX_LEVELS; depth++) {
            Page page = page(place);
            int at = -1;
            for (int i = 0; i < page.count; i++) {
                long one = layout.id(page.bytes, i * page.size);
                if (page.level == 0 ? same(one, key) : Long.compareUnsigned(plain(one), plain(key)) <= 0) {
                    at = i * page.size;
                }
            }
            if (at < 0) {
                return null;
            }
            if (page.level == 0) {
                return Arrays.copyOfRange(page.bytes, at, at + page.size);
            }
            place = layout.id(page.bytes, at + 2 * layout.idSize());
        }
        throw new IOException("a tree of too many levels");
    }

    /** All entries of all leaves, in the order of their keys; what cannot be read is told and passed over. */
    void each(Visitor visitor) {
        each(root, MAX_LEVELS, visitor);
    }

    /** Levels fall from page to page, so that no circle of pages keeps it. */
    private void each(long place, int below, Visitor visitor) {
        try {
            Page page = page(place);
            if (page.level >= below) {
                throw new IOException("a page of level " + page.level + " below one of level " + below);
            }
            for (int i = 0; i < page.count; i++) {
                int at = i * page.size;
                if (page.level == 0) {
                    visitor.entry(page.bytes, at);
                } else {
                    each(layout.id(page.bytes, at + 2 * layout.idSize()), page.level, visitor);
                }
            }
        } catch (IOException damaged) {
            visitor.lost(damaged);
        }
    }

    /** Bit 0 of a block's id is no part of it. */
    private long plain(long id) {
        return type == PstStore.BLOCK_TREE ? id & ~1L : id & 0xFFFF_FFFFL;
    }

    private boolean same(long one, long other) {
        return plain(one) == plain(other);
    }

    private Page page(long place) throws IOException {
        Page known = kept.get(place);
        if (known != null) {
            return known;
        }
        byte[] bytes = file.read(place, layout.pageSize());
        int trailer = layout.trailerAt();
        if (Bytes.u8(bytes, trailer) != type || Bytes.u8(bytes, trailer + 1) != type) {
            throw new IOException("no page of the tree at " + place);
        }
        if (!layout.large()) {
            long sum = Bytes.u32(bytes, layout.wide() ? trailer + 4 : trailer + 8);
            if (sum != Checksum.of(bytes, trailer)) {
                throw new IOException("the checksum of the page at " + place);
            }
        }
        int at = layout.countAt();
        int count = layout.large() ? Bytes.u16(bytes, at) : Bytes.u8(bytes, at);
        int behind = layout.large() ? at + 4 : at + 2;
        Page page = new Page(bytes, count, Bytes.u8(bytes, behind), Bytes.u8(bytes, behind + 1));
        if (page.count * page.size > layout.countAt() || page.size < 2 * layout.idSize()) {
            throw new IOException("a page of " + page.count + " entries");
        }
        kept.put(place, page);
        if (kept.size() > KEPT) {
            kept.pollFirstEntry();
        }
        return page;
    }
}
