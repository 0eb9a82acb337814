package org.isnad.bench.shared;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The page that a measurement writes, which may be kept in a file. */
public final class KeptPage {
    @Option(names = "--out", paramLabel = "FILE", description = "Where to keep the page.")
    private @Nullable Path file;

    /** Prints the page, and keeps it where that was asked for. */
    public void hand(String text, PrintStream out) throws IOException {
        out.print(text);
        keep(text);
    }

    /** Keeps the page where that was asked for; whether it was. */
    public boolean keep(String text) throws IOException {
        Path place = file;
        if (place == null) {
            return false;
        }
        Files.createDirectories(place.toAbsolutePath().resolveSibling("."));
        Files.writeString(place, text);
        return true;
    }
}
