package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.KeyText;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.KeyStatement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The keys of a case, each statement by itself. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the keys of a case and who vouches for each.")
final class KeysListCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "One object a line, for programs.")
    private boolean json;

    KeysListCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        List<KeyStatement> keys;
        try (CaseReader reader = Workbench.at(folder, edge.clock()).read()) {
            keys = reader.keys();
        }
        if (json) {
            keys.forEach(key -> edge.out().println(KeyText.json(key)));
        } else if (keys.isEmpty()) {
            edge.out().println(isnad.words().say("keys.none"));
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            KeyText.write(keys, sheet);
            edge.out().print(sheet);
        }
        return (keys.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE).code();
    }
}
