package org.isnad.workbench.outlook.child.pst;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.isnad.workbench.outlook.child.mapi.Bytes;
import org.isnad.workbench.outlook.child.mapi.MapiObject;
import org.isnad.workbench.outlook.child.mapi.Value;

/** A table (MS-PST, 2.3.4): which rows there are, by their ids, and their cells. */
final class Table {
    private static final int SIGNATURE = 0x7C;
    private static final int MAX_ROWS = 1 << 24;

    private final Heap heap;
    private final PstStore store;
    private final List<Column> columns = new ArrayList<>();
    private final int rowSize;
    private final int bitsAt;
    private final int rows;
    private long[] ids = new long[16];
    private int count;

    private record Column(int type, int id, int at, int size, int bit) {}

    Table(PstStore store, Node node) throws IOException {
        this.store = store;
        this.heap = new Heap(node, store.layout());
        byte[] info = heap.piece(heap.root);
        if (heap.client != SIGNATURE || Bytes.u8(info, 0) != SIGNATURE) {
            throw new IOException("no table");
        }
        int number = Bytes.u8(info, 1);
        bitsAt = Bytes.u16(info, 6);
        rowSize = Bytes.u16(info, 8);
        rows = Bytes.i32(info, 14);
        for (int i = 0; i < number; i++) {
            int at = 22 + i * 8;
            columns.add(new Column(
                    Bytes.u16(info, at),
                    Bytes.u16(info, at + 2),
                    Bytes.u16(info, at + 4),
                    Bytes.u8(info, at + 6),
                    Bytes.u8(info, at + 7)));
        }
        int index = Bytes.i32(info, 10);
        if (index != 0) {
            heap.tree(
                    index,
                    (data, at) -> add(
                            Bytes.u32(data, at),
                            store.layout().wide() ? Bytes.i32(data, at + 4) : Bytes.u16(data, at + 4)));
        }
        ids = Arrays.copyOf(ids, count);
        // By place in the table, which is what the store's owner saw; the index is by id.
        Arrays.sort(ids);
    }

    private void add(long id, int row) throws IOException {
        if (count >= MAX_ROWS) {
            throw new IOException("more than " + MAX_ROWS + " rows");
        }
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, count * 2);
        }
        ids[count++] = (long) row << 32 | id;
    }

    int rowCount() {
        return count;
    }

    /** The id of the row at a place: of a table of folders, messages or attachments that of the node. */
    long rowId(int index) {
        return ids[index] & 0xFFFF_FFFFL;
    }

    /** The cells of the row at a place. */
    MapiObject row(int index) throws IOException {
        int row = (int) (ids[index] >>> 32);
        byte[] bytes = bytes(row);
        return new MapiObject() {
            @Override
            public List<Integer> ids() {
                return columns.stream().map(Column::id).sorted().toList();
            }

            @Override
            public Optional<Value> value(int id) {
                for (Column column : columns) {
                    if (column.id == id) {
                        return cell(bytes, column);
                    }
                }
                return Optional.empty();
            }
        };
    }

    private byte[] bytes(int row) throws IOException {
        if (rowSize == 0) {
            throw new IOException("rows of no size");
        }
        if (Heap.isPiece(rows)) {
            return Arrays.copyOfRange(heap.piece(rows), row * rowSize, (row + 1) * rowSize);
        }
        // Rows do not reach over the end of a block (2.3.4.4).
        Node matrix = heap.node.inner(rows);
        int each = Math.max(1, matrix.block(0).length / rowSize);
        byte[] block = matrix.block(row / each);
        int at = row % each * rowSize;
        return Arrays.copyOfRange(block, at, at + rowSize);
    }

    private Optional<Value> cell(byte[] row, Column column) {
        try {
            boolean there = (Bytes.u8(row, bitsAt + column.bit / 8) & 1 << (7 - column.bit % 8)) != 0;
            if (!there) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (column.size) {
                        case 1 -> Value.number(column.type, Bytes.u8(row, column.at));
                        case 2 -> Value.number(column.type, (short) Bytes.u16(row, column.at));
                        case 8 -> Value.number(column.type, Bytes.i64(row, column.at));
                        default -> Properties.value(heap, column.type, Bytes.i32(row, column.at));
                    });
        } catch (IOException damaged) {
            store.tell(damaged);
            return Optional.empty();
        }
    }
}
