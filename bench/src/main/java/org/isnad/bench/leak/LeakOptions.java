package org.isnad.bench.leak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all measurements over an invented leak are asked with, and how they answer. */
final class LeakOptions {
    @Option(names = "--seed", paramLabel = "N", description = "Of the leak (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--messages", paramLabel = "N", description = "In the leak (${DEFAULT-VALUE}).")
    private int messages = 20_000;

    @Option(
            names = "--signed",
            paramLabel = "SHARE",
            description = {
                "Of all copies (${DEFAULT-VALUE}). Forgeries and harmlessly damaged mail are signed more often than the rest: with",
                "0.40, close to 29 %% of what nobody touched bears a signature by a key that the world saw."
            })
    private double signed = 0.40;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to keep the page.")
    private @Nullable Path page;

    @Option(names = "--work", paramLabel = "DIR", description = "For the cases (${DEFAULT-VALUE}).")
    private Path work = Path.of("target", "bench");

    /** The leak, written and taken in, in a folder named after the measurement. */
    LeakCase taken(String name) throws IOException {
        return LeakCase.taken(work.resolve(name + "-" + seed), seed, messages, signed);
    }

    /** As whoever repeats it would type it. */
    String command(String name) {
        return "./isnad bench " + name + " --seed " + seed + " --messages " + messages + " --signed " + signed;
    }

    /** Prints the page, keeps it where that was asked for, and takes the case away. */
    void hand(String text, LeakCase made, PrintStream out) throws IOException {
        LeakCase.removeAll(made.folder());
        out.print(text);
        if (page != null) {
            Files.writeString(page, text);
        }
    }
}
