package org.isnad.bench.accusations;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.bench.shared.KeptPage;
import org.isnad.bench.shared.MailSet;
import org.isnad.bench.shared.RealMail;
import org.isnad.bench.shared.WorkFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    private final PrintStream out;

    @Option(names = "--sets", split = ",", paramLabel = "NAME", description = "Some of the sets only.")
    private List<String> sets = MailSet.NAMES;

    @Mixin
    private RealMail data = new RealMail();

    @Mixin
    private WorkFolder work = new WorkFolder("bench", "accusations");

    @Mixin
    private KeptPage page = new KeptPage();

    public AccusationsCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = work.emptied();
        List<AccusedSet> accused = new ArrayList<>();
        for (String name : sets) {
            MailSet set = new MailSet(name, data.folder().resolve(name));
            if (set.isThere()) {
                accused.add(AccusedSet.of(name, set.place(), data.keys(), folder.resolve(name.replaceAll("\\W", "-"))));
            } else {
                out.println("not there: " + name);
            }
        }
        WorkFolder.removeAll(folder);
        String chosen = sets.equals(MailSet.NAMES) ? "" : " --sets " + String.join(",", sets);
        page.hand(AccusationsPage.of("./isnad bench accusations --data DIR" + chosen, accused), out);
        return accused.stream().allMatch(AccusedSet::isWithinLimits) ? 0 : 1;
    }
}
