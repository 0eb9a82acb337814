package org.isnad.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Data written by others, beside the repository and never in it: {@code shared/data} in a folder above, or in the one
 * that the system property {@code isnad.shared} names. A test that needs it is skipped, visibly, where it is absent.
 */
public final class SharedData {
    private SharedData() {}

    /** A file or folder of the shared data; skips the running test if it is not there. */
    public static Path require(String path) {
        Path found = find(path);
        Assumptions.assumeTrue(Files.exists(found), "shared data is absent: " + path);
        return found;
    }

    private static Path find(String path) {
        String given = System.getProperty("isnad.shared", "");
        if (!given.isEmpty()) {
            return Path.of(given).resolve("data").resolve(path);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
            folder = folder.getParent();
        }
        return (folder == null ? Path.of("") : folder).resolve("shared/data").resolve(path);
    }
}
