package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.isnad.workbench.KeysOutcome;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes recovered keys back. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = {
            "Takes back the keys that were recovered under one name, with their proof, and checks again what they concerned.",
            "What others said of that name stays; 'keys recover' may recover them anew."
        },
        footerHeading = "%nExample:%n",
        footer = "  isnad keys remove CASE example.org selector1")
final class KeysRemoveCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "DOMAIN", description = "As in d= of the signature.")
    private String domain = "";

    @Parameters(index = "2", paramLabel = "SELECTOR", description = "As in s= of the signature.")
    private String selector = "";

    KeysRemoveCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        Words words = isnad.words();
        KeysOutcome outcome = Workbench.at(folder, edge.clock())
                .keys()
                .removeRecovered(domain.toLowerCase(Locale.ROOT), selector.toLowerCase(Locale.ROOT));
        edge.out().println(words.frame("recovery.removed", words.number(outcome.added())));
        edge.out()
                .println(words.frame(
                        "keys.rejudged", words.number(outcome.rejudged()), words.number(outcome.changed())));
        return (outcome.added() == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE).code();
    }
}
