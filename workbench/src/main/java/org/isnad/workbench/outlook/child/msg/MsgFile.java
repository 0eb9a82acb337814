package org.isnad.workbench.outlook.child.msg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.isnad.workbench.outlook.child.mapi.MapiFile;
import org.isnad.workbench.outlook.child.mapi.MapiObject;

/** A file with one message. */
public record MsgFile(POIFSFileSystem file) implements MapiFile {
    public static MsgFile open(Path path) throws IOException {
        try {
            return new MsgFile(new POIFSFileSystem(path.toFile(), true));
        } catch (RuntimeException damaged) {
            throw new IOException(damaged.getMessage(), damaged);
        }
    }

    @Override
    public String kind() {
        return "msg";
    }

    @Override
    public MapiObject.Message message(long id, Consumer<String> defects) {
        return MsgMessage.of(file, defects);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
