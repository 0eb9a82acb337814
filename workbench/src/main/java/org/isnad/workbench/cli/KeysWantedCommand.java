package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.ReportJson;
import org.isnad.workbench.publish.ReportText;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.WantedKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The keys a case lacks, those first that would decide most. */
@Command(
        name = "wanted",
        mixinStandardHelpOptions = true,
        description = "Lists the missing keys by how many messages each would decide.",
        footerHeading = "%nExamples:%n",
        footer = {"  isnad keys wanted CASE", "  isnad keys wanted CASE --json | head -1"})
final class KeysWantedCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "One object a line, for programs.")
    private boolean json;

    KeysWantedCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        List<WantedKey> keys;
        try (CaseReader reader = Workbench.at(folder, edge.clock()).read()) {
            keys = reader.wantedKeys();
        }
        if (json) {
            keys.forEach(key -> edge.out().println(ReportJson.of(key)));
        } else if (keys.isEmpty()) {
            edge.out().println(isnad.words().say("keys.none-wanted"));
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            ReportText.table(keys, sheet);
            edge.out().print(sheet);
        }
        return ExitCode.DONE.code();
    }
}
