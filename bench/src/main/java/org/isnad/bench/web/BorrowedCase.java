package org.isnad.bench.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with links to what is in a case and without what a server writes beside it: nothing was ever counted there, and nothing
 * that is measured goes into the case's audit log. Closing it takes the folder away.
 */
record BorrowedCase(Path folder) implements AutoCloseable {
    /** What the workbench in the browser writes, see docs/design/web.md. */
    private static final List<String> OF_THE_SERVER = List.of("desk.", "audit.");

    static BorrowedCase of(Path original) throws IOException {
        Path folder = Files.createTempDirectory("isnad-bench-case");
        try (Stream<Path> things = Files.list(original.toRealPath())) {
            for (Path thing : things.toList()) {
                String name = thing.getFileName().toString();
                if (OF_THE_SERVER.stream().noneMatch(name::startsWith)) {
                    Files.createSymbolicLink(folder.resolve(name), thing);
                }
            }
        }
        return new BorrowedCase(folder);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> things = Files.list(folder)) {
            for (Path thing : things.toList()) {
                Files.delete(thing);
            }
        }
        Files.delete(folder);
    }
}
