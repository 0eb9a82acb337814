package org.isnad.workbench.outlook.child;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.isnad.workbench.outlook.child.mapi.MapiObject;
import org.isnad.workbench.outlook.child.mapi.MessageRenderer;
import org.isnad.workbench.outlook.child.msg.MsgFile;
import org.isnad.workbench.outlook.child.pst.Folders;
import org.isnad.workbench.outlook.child.pst.PstFile;
import org.isnad.workbench.outlook.child.tnef.TnefFile;

/** A file that holds one message or many. */
public interface OutlookFile extends Closeable {
    OutlookFile NONE = new OutlookFile() {
        @Override
        public MapiObject.Message message(long id, Consumer<String> defects) throws IOException {
            throw new IOException("no file is open");
        }
    };

    static OutlookFile open(String kind, Path path) throws IOException {
        return switch (kind) {
            case "pst" -> PstFile.open(path);
            case "msg" -> MsgFile.open(path);
            case "tnef" -> TnefFile.open(path);
            default -> throw new IOException("no kind of file: " + kind);
        };
    }

    MapiObject.Message message(long id, Consumer<String> defects) throws IOException;

    /** For the mark of what is rendered. */
    default String kind() {
        return "none";
    }

    /** What should be known of it as a whole: words of the protocol. */
    default List<String> notes() {
        return List.of();
    }

    default List<Folders.Folder> folders(Consumer<String> defects) throws IOException {
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
