package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.CaseReport;
import org.isnad.workbench.publish.ReportJson;
import org.isnad.workbench.publish.ReportText;
import org.isnad.workbench.publish.Sheet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is in a case, whether everything is accounted for, and what can be proved. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Counts, reconciliation, signatures and levels of a case.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad report CASE",
            "  isnad report CASE --all --lang fr",
            "  isnad report CASE --since 1                 what later acquisitions brought",
            "  isnad report CASE --json | jq .levels"
        })
final class ReportCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(
            names = "--since",
            paramLabel = "ACQUISITION",
            description = "Only what came after this acquisition, and how much of it was there before.")
    private @Nullable Long since;

    @Option(names = "--all", description = "Write long lists out to their end.")
    private boolean all;

    @Option(names = "--json", description = "One object, for programs.")
    private boolean json;

    ReportCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        CaseReport report = ReportQuestions.ask(Workbench.at(folder, edge.clock()), since);
        if (json) {
            edge.out().println(ReportJson.of(report, isnad.words()));
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            ReportText.write(report, all, sheet);
            edge.out().print(sheet);
        }
        return ExitCode.DONE.code();
    }
}
