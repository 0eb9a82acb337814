package org.isnad.core;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Data written by others that lies beside the repository, in {@code ../shared/data}, and is no part of it. A test that
 * needs it is skipped with a visible reason where it is absent; one that finds the folder empty fails.
 *
 * <p>{@code -Disnad.shared=FOLDER} names another place of {@code shared}.
 */
public final class SharedData {
    private SharedData() {}

    /** The file or folder {@code data/relative}; skips the calling test where it is absent. */
    public static Path path(String relative) {
        Path data = data();
        assumeTrue(data != null, "skipped: there is no folder shared/data beside the repository");
        Path found = data.resolve(relative);
        assumeTrue(Files.exists(found), "skipped: shared/data/" + relative + " is absent");
        return found;
    }

    /** The regular files below {@code data/relative}, sorted; never empty. */
    public static List<Path> files(String relative) {
        Path folder = path(relative);
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            if (files.isEmpty()) {
                throw new IllegalStateException("no files under " + folder);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For tests that use the data where it is and do without where it is not. */
    public static boolean isPresent() {
        return data() != null;
    }

    private static @Nullable Path data() {
        String named = System.getProperty("isnad.shared");
        if (named != null) {
            return Path.of(named).resolve("data");
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared").resolve("data");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        return null;
    }
}
