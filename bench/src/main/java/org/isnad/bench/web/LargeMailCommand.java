package org.isnad.bench.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad bench large-mail}. */
@Command(
        name = "large-mail",
        mixinStandardHelpOptions = true,
        description = {
            "Writes mailboxes of short invented letters, the same each time, to make a large case of.",
            "They say nothing about levels: their signatures are noise."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad bench large-mail mail --letters 1000000",
            "  isnad ingest million mail --no-documents && isnad bench web million"
        })
public final class LargeMailCommand implements Callable<Integer> {
    private static final int BUFFER = 1 << 20;

    private final PrintStream out;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Is made; one file a mailbox.")
    private Path folder = Path.of("");

    @Option(names = "--letters", paramLabel = "N", description = "How many (${DEFAULT-VALUE}).")
    private long letters = 1_000_000;

    @Option(names = "--mailboxes", paramLabel = "N", description = "In how many files (${DEFAULT-VALUE}).")
    private int mailboxes = 40;

    @Option(names = "--seed", paramLabel = "N", description = "Of everything (${DEFAULT-VALUE}).")
    private long seed = 7;

    public LargeMailCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        LargeMail mail = new LargeMail(letters, seed);
        for (int box = 0; box < mailboxes; box++) {
            Path file = folder.resolve("box%03d.mbox".formatted(box));
            try (BufferedWriter writer =
                    new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), BUFFER)) {
                for (long number = box; number < letters; number += mailboxes) {
                    writer.write("From bench@mail.example Mon Jan  4 06:00:00 2010\n");
                    writer.write(mail.letter(number));
                    writer.write('\n');
                }
            }
        }
        out.printf("%,d letters in %d mailboxes, %s%n", letters, mailboxes, folder);
        return 0;
    }
}
