package org.isnad.workbench.outlook.child.mapi;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/** A file that holds one message or many. */
public interface MapiFile extends Closeable {
    MapiFile NONE = new MapiFile() {
        @Override
        public MapiObject.Message message(long id, Consumer<String> defects) throws IOException {
            throw new IOException("no file is open");
        }
    };

    /**
     * @param id the folder's number in the store
     * @param path names from the root down, joined with {@code /}
     * @param stated how many messages the folder says it has, or -1
     */
    record Folder(long id, String path, long stated) {}

    MapiObject.Message message(long id, Consumer<String> defects) throws IOException;

    /** For the mark of what is rendered. */
    default String kind() {
        return "none";
    }

    /** What should be known of it as a whole: words of the protocol. */
    default List<String> notes() {
        return List.of();
    }

    default List<Folder> folders(Consumer<String> defects) throws IOException {
        return List.of();
    }

    default long[] contents(long folder) throws IOException {
        return new long[0];
    }

    default long[] orphans() throws IOException {
        return new long[0];
    }

    default void render(long id, OutputStream out, Consumer<String> defects) throws IOException {
        MapiObject.Message message = message(id, defects);
        new MessageRenderer(kind(), defects).render(message, out);
        out.flush();
    }

    @Override
    default void close() throws IOException {}
}
