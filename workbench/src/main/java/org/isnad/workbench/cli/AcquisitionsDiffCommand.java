package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.AcquisitionsJson;
import org.isnad.workbench.publish.AcquisitionsText;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Two acquisitions held against each other: a mirror, or a later instalment. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Compares two acquisitions: the files of the dump by hash, and what is in them by content.",
            "Added, missing, the same name with other bytes, and messages of one Message-ID whose versions differ.",
            "Which of two versions was changed, no comparison shows."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  isnad acquisitions diff CASE 1 2", "  isnad acquisitions diff CASE 1 2 --json"})
final class AcquisitionsDiffCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "A", description = "Number of an acquisition.")
    private long first;

    @Parameters(index = "2", paramLabel = "B", description = "Number of the other.")
    private long second;

    @Option(names = "--all", description = "Write long lists out to their end.")
    private boolean all;

    @Option(names = "--json", description = "One object, for programs.")
    private boolean json;

    AcquisitionsDiffCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        Comparison comparison;
        try (CaseReader reader = Workbench.at(folder, edge.clock()).read()) {
            AcquisitionsCommand.check(reader, first, second);
            comparison = reader.acquisitions().compare(first, second);
        }
        if (json) {
            edge.out().println(AcquisitionsJson.of(first, second, comparison));
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            AcquisitionsText.comparison(first, second, comparison, all, sheet);
            edge.out().print(sheet);
        }
        return ExitCode.DONE.code();
    }
}
