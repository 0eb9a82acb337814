package org.isnad.workbench.outlook.child.pst;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.isnad.workbench.outlook.child.mapi.MapiFile;
import org.isnad.workbench.outlook.child.mapi.Tags;
import org.isnad.workbench.outlook.child.mapi.Text;

/**
 * The folders of a store, all that its tree of nodes has, whether or not the tables of folders lead to them; and the
 * messages: those that a folder's table of contents lists, and those that no table does.
 */
public final class Folders {
    /** The low five bits of an id say what the node is (MS-PST, 2.2.2.1). */
    private static final int TYPE_BITS = 0x1F;

    private static final int FOLDER = 0x2;
    private static final int MESSAGE = 0x4;
    private static final int HIDDEN_MESSAGE = 0x8;
    private static final int CONTENTS = 0xE;
    private static final long ROOT = 0x122;
    private static final int MAX_DEPTH = 256;

    private final PstStore store;
    private final Consumer<String> defects;
    private final Map<Long, Long> parents = new HashMap<>();
    private final List<Long> order = new ArrayList<>();
    private final Ids messages = new Ids();
    private int hidden;

    public Folders(PstStore store, Consumer<String> defects) {
        this.store = store;
        this.defects = defects;
        store.eachNode(new PstStore.NodeVisitor() {
            @Override
            public void node(long id, long parent) {
                switch ((int) id & TYPE_BITS) {
                    case FOLDER -> {
                        parents.put(id, parent);
                        order.add(id);
                    }
                    case MESSAGE -> messages.add(id);
                    case HIDDEN_MESSAGE -> hidden++;
                    default -> {}
                }
            }

            @Override
            public void lost(IOException reason) {
                defects.accept(String.valueOf(reason.getMessage()));
            }
        });
    }

    /** How many messages there are that hold settings of the program, not mail. */
    public int hiddenCount() {
        return hidden;
    }

    /** In the order of their paths. A folder that cannot be read still stands there, under its number. */
    public List<MapiFile.Folder> list() {
        Map<Long, String> names = new HashMap<>();
        Map<Long, Long> stated = new HashMap<>();
        for (long id : order) {
            try {
                Properties folder = new Properties(store, store.node(id));
                names.put(id, Text.of(folder, Tags.DISPLAY_NAME).orElse("").replace('/', '_'));
                stated.put(
                        id,
                        folder.value(Tags.CONTENT_COUNT)
                                .map(v -> v.number() & 0xFFFF_FFFFL)
                                .orElse(-1L));
            } catch (IOException damaged) {
                names.put(id, Long.toHexString(id));
                defects.accept("folder " + Long.toHexString(id) + ": " + damaged.getMessage());
            }
        }
        return order.stream()
                .map(id -> new MapiFile.Folder(id, path(id, names), stated.getOrDefault(id, -1L)))
                .sorted(Comparator.comparing(MapiFile.Folder::path).thenComparing(MapiFile.Folder::id))
                .toList();
    }

    private String path(long id, Map<Long, String> names) {
        String path = "";
        Set<Long> seen = new HashSet<>();
        for (Long at = id; at != null && at != ROOT && seen.add(at) && seen.size() <= MAX_DEPTH; at = parents.get(at)) {
            String name = names.getOrDefault(at, "");
            path = (name.isEmpty() ? Long.toHexString(at) : name) + (path.isEmpty() ? "" : "/" + path);
        }
        return path;
    }

    /** The messages that a folder lists, in its order. */
    public long[] contents(long folder) throws IOException {
        Table table = new Table(store, store.node((folder & ~(long) TYPE_BITS) | CONTENTS));
        long[] ids = new long[table.rowCount()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = table.rowId(i);
        }
        return ids;
    }

    /** What no folder lists, or only one whose table cannot be read. */
    public long[] orphans() {
        Ids left = messages.copy();
        for (long folder : order) {
            for (long id : contentsOrNone(folder)) {
                left.remove(id);
            }
        }
        return left.all();
    }

    /** Whoever asks for a damaged folder's contents hears of it; its messages are found among those that no folder lists. */
    private long[] contentsOrNone(long folder) {
        try {
            return contents(folder);
        } catch (IOException | RuntimeException damaged) {
            return new long[0];
        }
    }

    /** A set of the ids of messages: one bit for each number that an id can hold above its type. */
    private static final class Ids {
        private final BitSet numbers = new BitSet();

        Ids copy() {
            Ids copy = new Ids();
            copy.numbers.or(numbers);
            return copy;
        }

        void add(long id) {
            numbers.set((int) (id >>> 5));
        }

        void remove(long id) {
            if ((id & TYPE_BITS) == MESSAGE) {
                numbers.clear((int) (id >>> 5));
            }
        }

        long[] all() {
            return numbers.stream()
                    .mapToLong(number -> (long) number << 5 | MESSAGE)
                    .toArray();
        }
    }
}
