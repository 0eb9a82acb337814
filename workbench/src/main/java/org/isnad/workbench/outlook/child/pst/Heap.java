package org.isnad.workbench.outlook.child.pst;

import java.io.IOException;
import java.util.Arrays;
import org.isnad.workbench.outlook.child.mapi.Bytes;

/**
 * The heap that a node's data is (MS-PST, 2.3.1): small pieces by number. And the tree of keys that may lie in one (2.3.2).
 */
final class Heap {
    private static final int SIGNATURE = 0xEC;
    private static final int TREE = 0xB5;
    private static final int MAX_LEVELS = 8;

    final Node node;
    private final Layout layout;
    final int client;
    final int root;

    Heap(Node node, Layout layout) throws IOException {
        this.node = node;
        this.layout = layout;
        byte[] first = node.block(0);
        if (Bytes.u8(first, 2) != SIGNATURE) {
            throw new IOException("no heap");
        }
        client = Bytes.u8(first, 3);
        root = Bytes.i32(first, 4);
    }

    /** Whether a reference is to a piece of this heap; else it is the id of an inner node. */
    static boolean isPiece(int reference) {
        return (reference & 0x1F) == 0;
    }

    /** A piece, copied; 0 is the empty one. */
    byte[] piece(int reference) throws IOException {
        if (reference == 0) {
            return new byte[0];
        }
        int index = layout.large() ? reference >>> 5 & 0x3FFF : reference >>> 5 & 0x7FF;
        byte[] block = node.block(layout.large() ? reference >>> 19 : reference >>> 16);
        int map = Bytes.u16(block, 0);
        int count = Bytes.u16(block, map);
        if (index < 1 || index > count) {
            throw new IOException("piece " + index + " of " + count);
        }
        int from = Bytes.u16(block, map + 4 + (index - 1) * 2);
        int to = Bytes.u16(block, map + 4 + index * 2);
        if (from > to || to > block.length) {
            throw new IOException("a piece from " + from + " to " + to);
        }
        return Arrays.copyOfRange(block, from, to);
    }

    interface Leaf {
        void leaf(byte[] data, int at) throws IOException;
    }

    /** All records of the tree at a piece. */
    void tree(int reference, Leaf each) throws IOException {
        byte[] header = piece(reference);
        if (Bytes.u8(header, 0) != TREE) {
            throw new IOException("no tree");
        }
        int key = Bytes.u8(header, 1);
        int value = Bytes.u8(header, 2);
        int levels = Bytes.u8(header, 3);
        int top = Bytes.i32(header, 4);
        if (key == 0 || levels > MAX_LEVELS) {
            throw new IOException("a tree of " + levels + " levels");
        }
        if (top != 0) {
            level(top, levels, key, key + value, each);
        }
    }

    private void level(int reference, int levels, int key, int size, Leaf each) throws IOException {
        byte[] records = piece(reference);
        int step = levels == 0 ? size : key + 4;
        for (int at = 0; at + step <= records.length; at += step) {
            if (levels == 0) {
                each.leaf(records, at);
            } else {
                level(Bytes.i32(records, at + key), levels - 1, key, size, each);
            }
        }
    }
}
