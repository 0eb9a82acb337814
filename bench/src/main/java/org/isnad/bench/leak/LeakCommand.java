package org.isnad.bench.leak;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    private LeakOptions options = new LeakOptions();

    public LeakCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        LeakCase made = options.taken("leak");
        LeakFigures figures = LeakFigures.of(made.told());
        String text = figures.page(
                options.command("leak"),
                made.leak().signedMessages(),
                made.leak().messages());
        options.hand(text, made, out);
        return figures.hasErrors() ? 1 : 0;
    }
}
