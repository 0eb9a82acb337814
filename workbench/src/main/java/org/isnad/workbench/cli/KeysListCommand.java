package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.judge.KeyEntry;
import org.isnad.workbench.publish.KeyText;
import org.isnad.workbench.publish.Sheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The keys of a case, each statement by itself. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the keys of a case: who vouches for each and since when, what is known against it, and which contradict",
            "one another."
        })
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
        List<KeyEntry> keys = Workbench.at(folder, edge.clock()).keys().history();
        if (json) {
            edge.out().print(KeyText.jsonLines(keys, isnad.words()));
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
