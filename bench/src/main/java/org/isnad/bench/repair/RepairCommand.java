package org.isnad.bench.repair;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.bench.forge.Base;
import org.isnad.bench.levels.Bases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code isnad bench repair}. */
@Command(
        name = "repair",
        mixinStandardHelpOptions = true,
        description = {
            "Signs real and invented mail, damages it harmlessly, once and twice, and searches for what was signed:",
            "the share found and the CPU time, class by class."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad bench repair --each 40 --pairs 1",
            "  isnad bench repair --data ../shared/data --out docs/bench/repair.md"
        })
public final class RepairCommand implements Callable<Integer> {
    private final PrintStream out;

    @Option(names = "--each", paramLabel = "N", description = "Messages for each class (${DEFAULT-VALUE}).")
    private int each = 200;

    @Option(names = "--pairs", paramLabel = "N", description = "Messages for each pair (${DEFAULT-VALUE}).")
    private int pairs = 3;

    @Option(names = "--seed", paramLabel = "N", description = "Of all that looks like chance (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--leak-messages",
            paramLabel = "N",
            description = "Messages of an invented leak (${DEFAULT-VALUE}).")
    private int leakMessages = 4_000;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder with real lists; without it, a leak alone.")
    private @Nullable Path data;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to keep the page.")
    private @Nullable Path page;

    public RepairCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Path work = Files.createTempDirectory("isnad-bench-repair");
        Bases bases = new Bases();
        if (data != null) {
            bases.addShared(data);
        }
        bases.addLeak(seed, leakMessages, false, work);
        Bases.removeAll(work);
        List<Base> mixed = bases.shuffled(seed);
        RepairMeasure measure = new RepairMeasure(seed);
        // Once without being counted: what the machine compiles on the way is no cost of a search.
        new RepairMeasure(seed + 1).singles(mixed, Math.min(each, 20));
        measure.singles(mixed, each);
        measure.pairs(mixed, pairs);
        String text = RepairPage.of(command(), measure);
        out.print(text);
        if (page != null) {
            Files.writeString(page, text);
        }
        return 0;
    }

    /** Without paths, which are one machine's. */
    private String command() {
        return "./isnad bench repair --seed " + seed + " --each " + each + " --pairs " + pairs + " --leak-messages "
                + leakMessages + (data == null ? "" : " --data DIR");
    }
}
