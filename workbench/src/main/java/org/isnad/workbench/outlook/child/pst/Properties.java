package org.isnad.workbench.outlook.child.pst;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.workbench.outlook.child.mapi.Bytes;
import org.isnad.workbench.outlook.child.mapi.MapiObject;
import org.isnad.workbench.outlook.child.mapi.Value;

/** The properties of a node (MS-PST, 2.3.3): a heap with a tree from number to type and value. */
class Properties implements MapiObject {
    private static final int SIGNATURE = 0xBC;

    final Node node;
    final PstStore store;
    private final Heap heap;
    private final Map<Integer, Raw> raw = new TreeMap<>();

    private record Raw(int type, int reference) {}

    Properties(PstStore store, Node node) throws IOException {
        this.store = store;
        this.node = node;
        this.heap = new Heap(node, store.layout());
        if (heap.client != SIGNATURE) {
            throw new IOException("no properties");
        }
        heap.tree(
                heap.root,
                (data, at) -> raw.put(Bytes.u16(data, at), new Raw(Bytes.u16(data, at + 2), Bytes.i32(data, at + 4))));
    }

    @Override
    public List<Integer> ids() {
        return List.copyOf(raw.keySet());
    }

    @Override
    public Optional<Value> value(int id) {
        Raw one = raw.get(id);
        try {
            return one == null ? Optional.empty() : Optional.of(value(heap, one.type, one.reference));
        } catch (IOException damaged) {
            store.tell(damaged);
            return Optional.empty();
        }
    }

    /** The number of the inner node that an object is (2.3.3.5): its piece holds the node's id and its size. */
    int objectNode(int id) throws IOException {
        Raw one = raw.get(id);
        if (one == null || one.type != Value.OBJECT) {
            throw new IOException("no object " + Integer.toHexString(id));
        }
        return Heap.isPiece(one.reference) ? Bytes.i32(heap.piece(one.reference), 0) : one.reference;
    }

    /** What four bytes mean for a type: the value itself, or where it stands. */
    static Value value(Heap heap, int type, int reference) throws IOException {
        return switch (type) {
            case 0x2, 0x3, 0x4, 0xA, 0xB -> Value.number(type, type == 0x2 ? (short) reference : reference);
            case 0x5, 0x6, 0x7, 0x14, 0x40 -> Value.number(type, Bytes.i64(heap.piece(reference), 0));
            case Value.OBJECT -> {
                int id = Heap.isPiece(reference) ? Bytes.i32(heap.piece(reference), 0) : reference;
                yield new Value(type, 0, () -> heap.node.inner(id).stream());
            }
            default ->
                Heap.isPiece(reference)
                        ? new Value(type, 0, () -> new ByteArrayInputStream(heap.piece(reference)))
                        : new Value(type, 0, () -> heap.node.inner(reference).stream());
        };
    }
}
