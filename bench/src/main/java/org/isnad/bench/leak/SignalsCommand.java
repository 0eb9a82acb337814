package org.isnad.bench.leak;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    private LeakOptions options = new LeakOptions();

    public SignalsCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        LeakCase made = options.taken("signals");
        options.hand(new SignalFigures(made.told()).page(options.command("signals")), made, out);
        return 0;
    }
}
