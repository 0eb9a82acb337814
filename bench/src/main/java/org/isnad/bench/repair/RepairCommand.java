package org.isnad.bench.repair;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.bench.forge.Base;
import org.isnad.bench.levels.Bases;
import org.isnad.bench.shared.KeptPage;
import org.isnad.bench.shared.RealMailIfAny;
import org.isnad.bench.shared.Seed;
import org.isnad.bench.shared.WorkFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Option(
            names = "--leak-messages",
            paramLabel = "N",
            description = "Messages of an invented leak (${DEFAULT-VALUE}).")
    private int leakMessages = 4_000;

    @Mixin
    private RealMailIfAny data = new RealMailIfAny();

    @Mixin
    private Seed seed = new Seed(1);

    @Mixin
    private KeptPage page = new KeptPage();

    public RepairCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Path work = Files.createTempDirectory("isnad-bench-repair");
        Bases bases = new Bases();
        Path real = data.folder();
        if (real != null) {
            bases.addShared(real);
        }
        bases.addLeak(seed.value(), leakMessages, false, work);
        WorkFolder.removeAll(work);
        List<Base> mixed = bases.shuffled(seed.value());
        RepairMeasure measure = new RepairMeasure(seed.value());
        // Once without being counted: what the machine compiles on the way is no cost of a search.
        new RepairMeasure(seed.value() + 1).singles(mixed, Math.min(each, 20));
        measure.singles(mixed, each);
        measure.pairs(mixed, pairs);
        page.hand(RepairPage.of(command(), measure), out);
        return 0;
    }

    /** Without paths, which are one machine's. */
    private String command() {
        return "./isnad bench repair --seed " + seed.value() + " --each " + each + " --pairs " + pairs
                + " --leak-messages " + leakMessages + data.typed();
    }
}
