package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the search index anew; the store is the truth, the index only a way into it. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = "Makes the search index anew from the store, for instance when it was damaged or deleted.",
        footerHeading = "%nExamples:%n",
        footer = {"  isnad reindex CASE", "  isnad reindex CASE --judge"})
final class ReindexCommand implements Callable<Integer> {
    private static final long EVERY = 10_000;

    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(
            names = "--judge",
            description = "Judge every message again too; needed only after an update of the product.")
    private boolean judge;

    ReindexCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        var words = isnad.words();
        Workbench workbench = Workbench.at(folder, edge.clock());
        long documents = workbench.reindex(done -> {
            if (done % EVERY == 0) {
                edge.err().println(words.frame("reindex.progress", words.number(done)));
            }
        });
        edge.out().println(words.frame("reindex.done", words.number(documents)));
        if (judge) {
            edge.out()
                    .println(words.frame(
                            "reindex.judged", words.number(workbench.keys().judgeAll())));
        }
        return ExitCode.DONE.code();
    }
}
