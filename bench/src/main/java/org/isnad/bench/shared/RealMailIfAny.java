package org.isnad.bench.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Real mail for a measurement that can do with invented leaks alone. */
public final class RealMailIfAny {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with real mail; without it, invented leaks alone.")
    private @Nullable Path folder;

    /** Null if there is none. */
    public @Nullable Path folder() {
        return folder;
    }

    /** The file with the keys that the world saw, if there is one. */
    public List<Path> keys() {
        Path known = folder;
        if (known == null) {
            return List.of();
        }
        Path keys = known.resolve("dkim/keys.tsv");
        return Files.exists(keys) ? List.of(keys) : List.of();
    }

    /** As whoever repeats it would type it, without the path, which is one machine's. */
    public String typed() {
        return folder == null ? "" : " --data DIR";
    }
}
