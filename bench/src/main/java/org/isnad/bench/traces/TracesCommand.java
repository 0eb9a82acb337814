package org.isnad.bench.traces;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.bench.shared.KeptPage;
import org.isnad.bench.shared.MailSet;
import org.isnad.bench.shared.RealMailIfAny;
import org.isnad.bench.shared.Seed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Option(names = "--leak-messages", paramLabel = "N", description = "Messages in each leak (${DEFAULT-VALUE}).")
    private int leakMessages = 4_000;

    @Option(
            names = "--leaks",
            paramLabel = "N",
            description = "Invented leaks, one of them to learn from (${DEFAULT-VALUE}).")
    private int leaks = 3;

    @Mixin
    private RealMailIfAny data = new RealMailIfAny();

    @Mixin
    private Seed seed = new Seed(501);

    @Mixin
    private KeptPage page = new KeptPage();

    public TracesCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        TracesPage made = new TracesPage("./isnad bench traces --data DIR --leaks " + leaks + " --leak-messages "
                + leakMessages + " --seed " + seed.value());
        Path real = data.folder();
        if (real != null) {
            List<SetTally> sets = new ArrayList<>();
            for (MailSet set : MailSet.in(real, MailSet.NAMES)) {
                sets.add(SetTally.of(set));
            }
            made.clocks(sets);
            made.sets(sets);
            made.traces(sets);
            Rerouted.page(made, sets);
        }
        if (leaks > 1) {
            LeakRun.run(made, seed.value(), leaks, leakMessages);
        }
        if (!page.keep(made.page())) {
            out.print(made.page());
        }
        return 0;
    }
}
