package org.isnad.workbench.cli;

import java.nio.file.Path;
import org.isnad.core.signature.Independence;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.words.Words;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which two acquisitions a statement is about, who makes it, and why. */
final class IndependenceOptions {
    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "A", description = "Number of an acquisition.")
    private long acquisition;

    @Option(names = "--independent-of", required = true, paramLabel = "B", description = "Number of the other.")
    private long other;

    @Option(names = "--because", required = true, paramLabel = "TEXT", description = "The reason, in your words.")
    private String because = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who says so.")
    private String by = "";

    /** Writes it into the case, and tells it. */
    int state(Isnad isnad, boolean withdrawn) {
        Edge edge = isnad.edge();
        Words words = isnad.words();
        Independence said = Workbench.at(folder, edge.clock()).state(acquisition, other, withdrawn, because, by);
        edge.out()
                .println(words.frame(
                        withdrawn ? "acquisitions.withdrawn" : "acquisitions.declared",
                        words.number(said.acquisition()),
                        words.number(said.of())));
        return ExitCode.DONE.code();
    }
}
