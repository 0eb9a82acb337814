package org.isnad.bench.levels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.isnad.bench.forge.Base;
import org.isnad.bench.forge.Letter;
import org.isnad.bench.forge.Workshop;

/**
 * Damage by other people's programs: formail, Python's email, mutt, Dovecot, Mailman, as far as this machine has them
 * (EVIDENCE, rule 17). {@code bench/benign-damage.py} runs them over a folder of messages and writes a key.
 */
final class Software {
    /** Columns of its key. */
    private static final int DAMAGED = 0;

    private static final int ORIGINAL = 1;
    private static final int MESSAGE_ID = 2;
    private static final int WAY = 3;

    private final Path script;
    private final Path folder;
    private final Consumer<String> progress;

    Software(Path script, Path folder, Consumer<String> progress) {
        this.script = script;
        this.folder = folder;
        this.progress = progress;
    }

    /** One trial of each message that a program gave back; what it left as it was is a trial too. */
    List<Trial> damaged(List<Base> bases, Workshop workshop, Random chance) throws IOException {
        Path sent = Files.createDirectories(folder.resolve("sent"));
        List<String> sets = new ArrayList<>();
        for (Base base : bases) {
            Files.write(
                    sent.resolve("%06d.eml".formatted(sets.size())),
                    workshop.sent(base, chance).bytes());
            sets.add(base.set());
        }
        Path out = folder.resolve("out");
        call(sent, out);
        List<String[]> rows = Files.readAllLines(out.resolve("key.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
        Map<String, String> originals = new HashMap<>();
        rows.forEach(row -> originals.put(row[WAY] + " " + row[MESSAGE_ID], row[ORIGINAL]));
        List<Trial> trials = new ArrayList<>();
        for (String[] row : rows) {
            byte[] found = Files.readAllBytes(out.resolve(row[DAMAGED]));
            String id = Letter.parse(found)
                    .value("Message-ID")
                    .replaceAll("[<>]", "")
                    .strip()
                    .replaceAll("\\s+", " ");
            // A program may give messages back in an order of its own, as mutt does, which sorts by date.
            Path original = out.resolve(originals.getOrDefault(row[WAY] + " " + id, row[ORIGINAL]));
            int number = Integer.parseInt(original.getFileName().toString().replace(".eml", ""));
            trials.add(Trial.bySoftware(
                    sets.get(number), row[WAY], Letter.parse(Files.readAllBytes(original)), Letter.asItLies(found)));
        }
        return trials;
    }

    /** What it says of missing programs is passed on. */
    private void call(Path sent, Path out) throws IOException {
        Process process = new ProcessBuilder("python3", script.toString(), sent.toString(), out.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        process.inputReader().lines().forEach(progress);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(script + " failed");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }
}
