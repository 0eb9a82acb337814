package org.isnad.bench.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Another engine, behind a script that prints a line for each signature.
 *
 * @param name of it
 * @param command that takes a folder with messages and keys
 */
record Engine(String name, List<String> command) {
    static List<Engine> all(Path scripts) {
        return List.of(
                new Engine(
                        "dkimpy",
                        List.of(
                                "/usr/bin/python3",
                                scripts.resolve("peers/dkimpy.py").toString())),
                new Engine(
                        "Mail::DKIM",
                        List.of("perl", scripts.resolve("peers/mail-dkim.pl").toString())));
    }

    /**
     * @return the answer by {@code NAME TAB place}, or nothing where the engine is not installed
     */
    Map<String, String> run(Path folder) throws IOException {
        List<String> whole = new ArrayList<>(command);
        whole.add(folder.toString());
        Path said = folder.resolveSibling(folder.getFileName() + "." + name.replace(":", ""));
        Process process = new ProcessBuilder(whole)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                return Map.of();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
        Map<String, String> answers = new HashMap<>();
        for (String line : Files.readAllLines(said, StandardCharsets.UTF_8)) {
            int tab = line.lastIndexOf('\t');
            answers.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return answers;
    }
}
