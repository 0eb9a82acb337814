package org.isnad.bench.leak;

import java.io.IOException;
import java.io.PrintStream;
import org.isnad.bench.shared.KeptPage;
import org.isnad.bench.shared.Seed;
import org.isnad.bench.shared.WorkFolder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all measurements over an invented leak are asked with, and how they answer. */
final class LeakOptions {
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

    @Option(
            names = "--together",
            paramLabel = "SHARE",
            description = {
                "Of talks among the movement, those that only owners of leaked mailboxes take part in (${DEFAULT-VALUE}): the more,",
                "the more letters whose sender's own, unsigned copy has a signed one beside it."
            })
    private double together = 0;

    @Mixin
    private Seed seed = new Seed(1);

    @Mixin
    private WorkFolder work = new WorkFolder("bench");

    @Mixin
    private KeptPage page = new KeptPage();

    /** The leak, written and taken in, in a folder named after the measurement. */
    LeakCase taken(String name) throws IOException {
        return LeakCase.taken(
                work.folder().resolve(name + "-" + seed.value()), seed.value(), messages, signed, together);
    }

    /** As whoever repeats it would type it. */
    String command(String name) {
        return "./isnad bench " + name + " --seed " + seed.value() + " --messages " + messages + " --signed " + signed
                + (together > 0 ? " --together " + together : "");
    }

    /** Prints the page, keeps it where that was asked for, and takes the case away. */
    void hand(String text, LeakCase made, PrintStream out) throws IOException {
        WorkFolder.removeAll(made.folder());
        page.hand(text, out);
    }
}
