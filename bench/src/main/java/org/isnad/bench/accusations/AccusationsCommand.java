package org.isnad.bench.accusations;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.bench.levels.Bases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code isnad bench accusations}. */
@Command(
        name = "accusations",
        mixinStandardHelpOptions = true,
        description = {
            "Takes in real mail that nobody tampered with, each set in a case of its own, does all that the product can, and",
            "counts what it speaks against. Ends with 1 if anything is CONTRADICTED, or more than 1 in 200 of a set SUSPICIOUS."
        },
        footerHeading = "%nExamples:%n",
        footer = "  isnad bench accusations --data ../shared/data --out docs/bench/accusations.md")
public final class AccusationsCommand implements Callable<Integer> {
    private static final List<String> ALL = List.of(
            "lists/integrity-2019-2021.zip",
            "lists/driverdev.zip",
            "lists/usrp.zip",
            "lists/kasan.zip",
            "mail/spamassassin",
            "mail/threads");

    private final PrintStream out;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Folder with real mail.")
    private Path data = Path.of("");

    @Option(names = "--sets", split = ",", paramLabel = "NAME", description = "Some of the sets only.")
    private List<String> sets = ALL;

    @Option(names = "--work", paramLabel = "DIR", description = "For the cases (${DEFAULT-VALUE}).")
    private Path work = Path.of("target", "bench", "accusations");

    @Option(names = "--out", paramLabel = "FILE", description = "Where to keep the page.")
    private @Nullable Path page;

    public AccusationsCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(work)) {
            Bases.removeAll(work);
        }
        Files.createDirectories(work);
        List<AccusedSet> accused = new ArrayList<>();
        for (String name : sets) {
            Path place = data.resolve(name);
            if (Files.exists(place)) {
                accused.add(AccusedSet.of(
                        name, place, data.resolve("dkim/keys.tsv"), work.resolve(name.replaceAll("\\W", "-"))));
            } else {
                out.println("not there: " + name);
            }
        }
        Bases.removeAll(work);
        String chosen = sets.equals(ALL) ? "" : " --sets " + String.join(",", sets);
        String text = AccusationsPage.of("./isnad bench accusations --data DIR" + chosen, accused);
        out.print(text);
        if (page != null) {
            Files.writeString(page, text);
        }
        return accused.stream().allMatch(AccusedSet::isWithinLimits) ? 0 : 1;
    }
}
