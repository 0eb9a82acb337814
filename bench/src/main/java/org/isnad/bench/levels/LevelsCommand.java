package org.isnad.bench.levels;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.isnad.bench.forge.Base;
import org.isnad.bench.forge.Forger;
import org.isnad.bench.forge.Forgers;
import org.isnad.bench.forge.Workshop;
import org.isnad.bench.shared.KeptPage;
import org.isnad.bench.shared.RealMailIfAny;
import org.isnad.bench.shared.Seed;
import org.isnad.bench.shared.WorkFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isnad bench levels}. */
@Command(
        name = "levels",
        mixinStandardHelpOptions = true,
        description = {
            "Tampers with real and invented mail (F1-F28), damages as much of it harmlessly, takes both",
            "into cases, and counts the levels reached and every error. Ends with 1 if there is one."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad bench levels --forgeries 600 --damaged 600 --leaks 1",
            "  isnad bench levels --data ../shared/data --out docs/bench/levels.md"
        })
public final class LevelsCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;

    @Option(names = "--forgeries", paramLabel = "N", description = "Tampered messages (${DEFAULT-VALUE}).")
    private int forgeries = 31_000;

    @Option(
            names = "--classes",
            paramLabel = "LIST",
            description = "Only these classes, for instance F23,F24; all without it.")
    private @Nullable String classes;

    @Option(names = "--damaged", paramLabel = "N", description = "Harmlessly damaged messages (${DEFAULT-VALUE}).")
    private int damaged = 31_000;

    @Option(
            names = "--software",
            paramLabel = "N",
            description =
                    "Messages to be damaged by other people's programs, those of bench/benign-damage.py (${DEFAULT-VALUE}).")
    private int software = 3_000;

    @Option(names = "--leaks", paramLabel = "N", description = "Invented leaks to start from (${DEFAULT-VALUE}).")
    private int leaks = 4;

    @Option(names = "--leak-messages", paramLabel = "N", description = "Messages in each (${DEFAULT-VALUE}).")
    private int leakMessages = 8_000;

    @Option(
            names = "--trials-only",
            description = "Without the real sets as they lie there, which take most of the time.")
    private boolean trialsOnly;

    @Option(
            names = "--scripts",
            paramLabel = "DIR",
            description = "Where the scripts of the bench are (${DEFAULT-VALUE}).")
    private Path scripts = Path.of("bench");

    @Mixin
    private RealMailIfAny data = new RealMailIfAny();

    @Mixin
    private Seed chance = new Seed(1);

    @Mixin
    private WorkFolder work = new WorkFolder("bench");

    @Mixin
    private KeptPage page = new KeptPage();

    public LevelsCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        long seed = chance.value();
        Path run = WorkFolder.emptied(work.folder().resolve("levels-" + seed));
        Bases bases = new Bases();
        List<Path> keys = bases(bases, run);
        List<Base> mixed = bases.shuffled(seed);
        err.println(mixed.size() + " base messages, " + bases.leftOut() + " left out");
        Workshop workshop = new Workshop(seed);
        bases.sets().forEach(workshop::found);
        LevelsRun levels = new LevelsRun(run, workshop, keys, err::println);
        Trials trials = new Trials(workshop, seed, forgers());
        levels.run(mixed, forgeries, trials::tampered);
        levels.run(mixed, damaged, trials::damaged);
        bySoftware(mixed, workshop, levels, run);
        Path real = data.folder();
        List<AsFound> found = real == null || trialsOnly ? List.of() : AsFound.ofShared(real, data.keys(), run);
        page.hand(LevelsPage.of(command(), levels, found, mixed.size()), out);
        return levels.errors().isEmpty() ? 0 : 1;
    }

    private List<Forger> forgers() {
        List<String> wanted = classes == null ? List.of() : List.of(classes.split(","));
        List<Forger> chosen = Forgers.ALL.stream()
                .filter(forger -> wanted.isEmpty() || wanted.contains(forger.kind()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("no such class: " + classes);
        }
        return chosen;
    }

    /** From the other end of the bases, so that these are other trials than the damage of our own. */
    private void bySoftware(List<Base> mixed, Workshop workshop, LevelsRun levels, Path run) throws IOException {
        Path script = scripts.resolve("benign-damage.py");
        if (software == 0 || !Files.isRegularFile(script)) {
            err.println("no damage by other people's programs");
            return;
        }
        Software programs = new Software(script, run.resolve("software"), err::println);
        levels.run(programs.damaged(
                mixed.reversed().stream().limit(software).toList(), workshop, new Random(chance.value())));
    }

    private List<Path> bases(Bases bases, Path run) throws IOException {
        List<Path> keys = new ArrayList<>();
        Path real = data.folder();
        if (real != null) {
            bases.addShared(real);
            keys.addAll(data.keys());
        }
        for (int i = 0; i < leaks; i++) {
            Path known = bases.addLeak(chance.value() * 1_000 + i, leakMessages, i == 0, run.resolve("leak" + i));
            keys.addAll(i == 0 ? List.of(known) : List.of());
            err.println("leak " + (i + 1) + " of " + leaks);
        }
        return keys;
    }

    /** Without paths, which are one machine's. */
    private String command() {
        return "./isnad bench levels --seed " + chance.value() + (classes == null ? "" : " --classes " + classes)
                + " --forgeries " + forgeries + " --damaged " + damaged + " --leaks " + leaks + " --leak-messages "
                + leakMessages + data.typed() + (trialsOnly ? " --trials-only" : "");
    }
}
