package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.CustodyRecord;
import org.isnad.workbench.store.CaseReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who brought which bytes into the case, from where, when. */
@Command(
        name = "custody",
        mixinStandardHelpOptions = true,
        description =
                "Writes out the custody record: sources, operator, times in UTC, version, SHA-256 of every input file.",
        footerHeading = "%nExamples:%n",
        footer = {"  isnad custody CASE > custody.txt", "  isnad custody CASE --json > custody.jsonl"})
final class CustodyCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "One object a line, for programs.")
    private boolean json;

    CustodyCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        try (CaseReader reader = Workbench.at(folder, edge.clock()).read()) {
            if (json) {
                CustodyRecord.json(reader, edge.out());
            } else {
                CustodyRecord.text(reader, edge.sheet(isnad.words()), edge.out());
            }
        }
        return ExitCode.DONE.code();
    }
}
