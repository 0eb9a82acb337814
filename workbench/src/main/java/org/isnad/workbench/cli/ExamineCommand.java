package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.workbench.ExamineOutcome;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.ExamineJson;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The second pass over the whole archive. */
@Command(
        name = "examine",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at the archive as a whole, for messages that no signature speaks of: clocks hidden in headers, habits of",
            "programs and servers, and what one message says of another. What is found never proves a message and never",
            "lowers what a signature proves; `isnad why` shows it message by message.",
            "It can be stopped at any time and goes on where it was; search works meanwhile."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  isnad examine CASE", "  isnad examine CASE --json", "  isnad why CASE 3f2a91bc04d7"})
final class ExamineCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Write the outcome as JSON.")
    private boolean asJson;

    ExamineCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        Words words = isnad.words();
        ExamineOutcome outcome;
        try (Interruption interruption = Interruption.watch();
                StageProgressLine line = new StageProgressLine(edge, words)) {
            outcome = Workbench.at(folder, edge.clock()).examineAll(line::show, interruption::asked);
        }
        if (asJson) {
            edge.out().println(ExamineJson.of(outcome.stages(), outcome.complete()));
        } else if (outcome.complete()) {
            Sheet sheet = edge.sheet(words);
            sheet.line(words.say("examine.done"));
            edge.out().print(sheet);
        }
        if (!outcome.complete()) {
            edge.err().println("isnad: " + words.say("examine.stopped"));
            return ExitCode.STOPPED.code();
        }
        return ExitCode.DONE.code();
    }
}
