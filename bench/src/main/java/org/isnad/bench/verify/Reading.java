package org.isnad.bench.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What each engine's process does: the folder's messages again and again, one thread, and at the end how many passed. */
final class Reading {
    private Reading() {}

    /** Whether the one signature of a message passes. */
    interface Engine {
        boolean passes(byte[] message) throws Exception;
    }

    static String record(Path folder) throws IOException {
        String line = Files.readString(folder.resolve("keys.tsv")).strip();
        return line.substring(line.indexOf('\t') + 1);
    }

    static void run(Path folder, int times, Engine engine) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
        int passed = 0;
        for (int i = 0; i < times; i++) {
            for (Path file : files) {
                passed += engine.passes(Files.readAllBytes(file)) ? 1 : 0;
            }
        }
        System.out.println(passed);
    }
}
