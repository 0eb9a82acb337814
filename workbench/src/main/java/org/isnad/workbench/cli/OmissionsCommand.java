package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.Omissions;
import org.isnad.workbench.publish.OmissionsJson;
import org.isnad.workbench.publish.OmissionsText;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.store.CaseReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is missing from this copy. */
@Command(
        name = "omissions",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what is missing from this copy although something else in it says that it was there: numbers within a",
            "sequence, stretches without mail in a steady mailbox, replies without the message they answer, sent messages",
            "without a delivered copy, and the difference to a number that somebody claims. It never says why: mail is",
            "cleared, moved and left out for many reasons. Replies and sent messages need `isnad examine` once."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad omissions CASE",
            "  isnad omissions CASE --claimed 2434899",
            "  isnad omissions CASE --json | jq .quiet"
        })
final class OmissionsCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(names = "--claimed", paramLabel = "N", description = "How many messages somebody says the dump has.")
    private @Nullable Long claimed;

    @Option(names = "--all", description = "Write long lists out to their end.")
    private boolean all;

    @Option(names = "--json", description = "One object, for programs.")
    private boolean json;

    OmissionsCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        Omissions omissions;
        try (CaseReader reader = Workbench.at(folder, edge.clock()).read()) {
            omissions = Omissions.of(reader.overview().absences(), claimed);
        }
        if (json) {
            edge.out().println(OmissionsJson.of(omissions));
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            OmissionsText.write(omissions, all, sheet);
            edge.out().print(sheet);
        }
        return ExitCode.DONE.code();
    }
}
