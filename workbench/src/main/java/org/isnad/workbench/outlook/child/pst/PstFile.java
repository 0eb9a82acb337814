package org.isnad.workbench.outlook.child.pst;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.isnad.workbench.outlook.child.mapi.MapiFile;
import org.isnad.workbench.outlook.child.mapi.MapiObject;
import org.isnad.workbench.outlook.child.mapi.Tags;
import org.isnad.workbench.outlook.child.mapi.Value;
import org.jspecify.annotations.Nullable;

/** A store with folders of messages. */
public final class PstFile implements MapiFile {
    /** The node of the message store itself (MS-PST, 2.4.3). */
    private static final long STORE = 0x21;

    private final PstStore store;
    private @Nullable Folders folders;

    private PstFile(PstStore store) {
        this.store = store;
    }

    public static PstFile open(Path path) throws IOException {
        return new PstFile(PstStore.open(path));
    }

    @Override
    public String kind() {
        return "pst";
    }

    /** {@code password}: a password is set, which is a checksum that programs may ask for and hides nothing (4.2). */
    @Override
    public List<String> notes() {
        try {
            boolean password = new Properties(store, store.node(STORE))
                    .value(Tags.PASSWORD)
                    .map(Value::number)
                    .filter(sum -> sum != 0)
                    .isPresent();
            return password ? List.of("password") : List.of();
        } catch (IOException unknown) {
            return List.of();
        }
    }

    @Override
    public List<MapiFile.Folder> folders(Consumer<String> defects) {
        List<String> lost = new ArrayList<>();
        Folders read = new Folders(store, lost::add);
        folders = read;
        List<MapiFile.Folder> list = read.list();
        lost.forEach(defects);
        if (read.hiddenCount() > 0) {
            defects.accept("hidden " + read.hiddenCount());
        }
        return list;
    }

    private Folders known() {
        Folders read = folders;
        if (read == null) {
            read = new Folders(store, lost -> {});
            folders = read;
        }
        return read;
    }

    @Override
    public long[] contents(long folder) throws IOException {
        return known().contents(folder);
    }

    @Override
    public long[] orphans() {
        return known().orphans();
    }

    @Override
    public MapiObject.Message message(long id, Consumer<String> defects) throws IOException {
        Set<String> before = new HashSet<>();
        store.telling(damage -> {
            if (before.add(damage)) {
                defects.accept(damage);
            }
        });
        return PstMessage.of(store, id);
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
