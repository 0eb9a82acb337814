package org.isnad.bench.leak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code isnad bench signals}. */
@Command(
        name = "signals",
        mixinStandardHelpOptions = true,
        description = {
            "Writes an invented leak with forgeries and damage, takes it in with the published keys, and measures how often each",
            "finding stands on tampered and on innocent messages, and what the levels cost as ratios (Cllr)."
        },
        footerHeading = "%nExamples:%n",
        footer = "  isnad bench signals --seed 90210 --messages 20000 --out docs/bench/signals.md")
public final class SignalsCommand implements Callable<Integer> {
    private final PrintStream out;

    @Option(names = "--seed", paramLabel = "N", description = "Of the leak (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--messages", paramLabel = "N", description = "In the leak (${DEFAULT-VALUE}).")
    private int messages = 20_000;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to keep the page.")
    private @Nullable Path page;

    @Option(names = "--work", paramLabel = "DIR", description = "For the cases (${DEFAULT-VALUE}).")
    private Path work = Path.of("target", "bench");

    public SignalsCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        LeakCase made = LeakCase.taken(work.resolve("signals-" + seed), seed, messages);
        String command = "./isnad bench signals --seed " + seed + " --messages " + messages;
        String text = new SignalFigures(made.told()).page(command);
        LeakCase.removeAll(made.folder());
        out.print(text);
        if (page != null) {
            Files.writeString(page, text);
        }
        return 0;
    }
}
