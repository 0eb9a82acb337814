package org.isnad.workbench.outlook.child.tnef;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.isnad.workbench.outlook.child.mapi.MapiFile;
import org.isnad.workbench.outlook.child.mapi.MapiObject;

/** A file with one TNEF stream, read whole: what a mail program attached fits into memory. */
public record TnefFile(Path path) implements MapiFile {
    private static final long LONGEST = 96 << 20;

    public static TnefFile open(Path path) throws IOException {
        if (Files.size(path) > LONGEST) {
            throw new IOException("more than " + LONGEST + " bytes");
        }
        return new TnefFile(path);
    }

    @Override
    public String kind() {
        return "tnef";
    }

    @Override
    public MapiObject.Message message(long id, Consumer<String> defects) throws IOException {
        return TnefMessage.read(Files.readAllBytes(path), defects);
    }
}
