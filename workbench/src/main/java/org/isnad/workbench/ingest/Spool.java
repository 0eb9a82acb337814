package org.isnad.workbench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder for bytes that are too large for memory while they are worked on. Its files are ours and short-lived; what
 * an interrupted run left is deleted on opening.
 *
 * @param folder within the case
 */
public record Spool(Path folder) {
    private static final String PREFIX = "spool-";

    /** Makes the folder if needed and empties it of what an earlier run left. */
    public static Spool open(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var old = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        }
        return new Spool(folder);
    }

    /** A new file to write to. */
    public SpoolWriter newFile() {
        try {
            return SpoolWriter.open(Files.createTempFile(folder, PREFIX, ".tmp"));
        } catch (IOException ownDisk) {
            throw Abort.ownDisk(ownDisk);
        }
    }
}
