package org.isnad.bench.leak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code isnad bench leak}. */
@Command(
        name = "leak",
        mixinStandardHelpOptions = true,
        description = {
            "Writes an invented leak with forgeries and damage, 29 %% of it signed, takes it in with the published keys, and",
            "counts what of the true is proved and what of the false is seen. Ends with 1 if a level is forbidden."
        },
        footerHeading = "%nExamples:%n",
        footer = "  isnad bench leak --seed 90210 --messages 20000 --out docs/bench/leak.md")
public final class LeakCommand implements Callable<Integer> {
    private final PrintStream out;

    @Option(names = "--seed", paramLabel = "N", description = "Of the leak (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--messages", paramLabel = "N", description = "In the leak (${DEFAULT-VALUE}).")
    private int messages = 20_000;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to keep the page.")
    private @Nullable Path page;

    @Option(names = "--work", paramLabel = "DIR", description = "For the cases (${DEFAULT-VALUE}).")
    private Path work = Path.of("target", "bench");

    public LeakCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        LeakCase made = LeakCase.taken(work.resolve("leak-" + seed), seed, messages);
        LeakFigures figures = LeakFigures.of(made.told());
        String command = "./isnad bench leak --seed " + seed + " --messages " + messages;
        String text =
                figures.page(command, made.leak().signedMessages(), made.leak().messages());
        LeakCase.removeAll(made.folder());
        out.print(text);
        if (page != null) {
            Files.writeString(page, text);
        }
        return figures.hasErrors() ? 1 : 0;
    }
}
