package org.isnad.bench.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where a measurement puts the cases that it makes. */
public final class WorkFolder {
    @Option(names = "--work", paramLabel = "DIR", description = "For the cases (${DEFAULT-VALUE}).")
    private Path folder;

    /** @param name of the usual folder, below {@code target} */
    public WorkFolder(String... name) {
        this.folder = Path.of("target", name);
    }

    public Path folder() {
        return folder;
    }

    /** The folder, with nothing in it. */
    public Path emptied() throws IOException {
        return emptied(folder);
    }

    /** A folder with nothing in it, made where there was none. */
    public static Path emptied(Path place) throws IOException {
        if (Files.exists(place)) {
            removeAll(place);
        }
        return Files.createDirectories(place);
    }

    /** A folder with all that is in it. */
    public static void removeAll(Path place) throws IOException {
        try (Stream<Path> walk = Files.walk(place)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
