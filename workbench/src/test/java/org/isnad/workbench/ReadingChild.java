package org.isnad.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.isnad.workbench.document.ChildLimits;
import org.isnad.workbench.ingest.Passwords;
import org.isnad.workbench.store.CrashPoint;

/** The process that is killed: reads documents or pictures of a case that others took in, and that it copies if need be. */
final class ReadingChild {
    static final String DOCUMENTS = "documents";
    static final String PICTURES = "pictures";

    private ReadingChild() {}

    /** Case, the case as it was taken in, and what is to be read. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        if (!Files.exists(folder)) {
            copy(Path.of(args[1]), folder);
        }
        if (args[2].equals(PICTURES)) {
            new OcrRun(folder, CaseImage.CLOCK).run(p -> {}, () -> false);
        } else {
            new ExtractRun(folder, CaseImage.CLOCK, CrashPoint.fromProperties(folder), Passwords.NONE)
                    .run(ChildLimits.TEXT, p -> {}, () -> false);
        }
    }

    /** All of it or nothing, whenever it is killed. */
    private static void copy(Path from, Path to) throws IOException {
        Path part = Files.createTempDirectory(to.getParent(), "part");
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(each -> {
                try {
                    Path there = part.resolve(from.relativize(each).toString());
                    if (Files.isDirectory(each)) {
                        Files.createDirectories(there);
                    } else {
                        Files.copy(each, there);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
