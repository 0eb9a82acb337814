package org.isnad.bench.traces;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code isnad bench traces}. */
@Command(
        name = "traces",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the traces over real mail that nobody tampered with, and over invented leaks that somebody did: how far",
            "embedded clocks lie from Date, what each trace says, and how often mail becomes SUSPICIOUS."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  isnad bench traces --data ../shared/data --out docs/bench/traces.md"})
public final class TracesCommand implements Callable<Integer> {
    private final PrintStream out;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder with real mail; without it, leaks alone.")
    private @Nullable Path data;

    @Option(names = "--leak-messages", paramLabel = "N", description = "Messages in each leak (${DEFAULT-VALUE}).")
    private int leakMessages = 4_000;

    @Option(
            names = "--leaks",
            paramLabel = "N",
            description = "Invented leaks, one of them to learn from (${DEFAULT-VALUE}).")
    private int leaks = 3;

    @Option(names = "--seed", paramLabel = "N", description = "Of the first leak (${DEFAULT-VALUE}).")
    private long seed = 501;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the page goes; else it is printed.")
    private @Nullable Path page;

    public TracesCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        TracesPage made = new TracesPage("./isnad bench traces --data DIR --leaks " + leaks + " --leak-messages "
                + leakMessages + " --seed " + seed);
        if (data != null) {
            List<SetTally> sets = new ArrayList<>();
            for (String name : MailSet.NAMES) {
                if (Files.exists(data.resolve(name))) {
                    sets.add(SetTally.of(new MailSet(name, data.resolve(name))));
                }
            }
            made.clocks(sets);
            made.sets(sets);
            made.traces(sets);
        }
        if (leaks > 1) {
            LeakRun.run(made, seed, leaks, leakMessages);
        }
        if (page == null) {
            out.print(made.page());
        } else {
            Files.writeString(page, made.page());
        }
        return 0;
    }
}
