package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.CaseReport;
import org.isnad.workbench.publish.Omissions;
import org.isnad.workbench.publish.ReportJson;
import org.isnad.workbench.publish.ReportText;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.store.Arrived;
import org.isnad.workbench.store.CaseReader;
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
    private static final int MOST_REASONS = 100_000;

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
        CaseReport report = read(Workbench.at(folder, edge.clock()), since);
        if (json) {
            edge.out().println(ReportJson.of(report, isnad.words()));
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            ReportText.write(report, all, sheet);
            edge.out().print(sheet);
        }
        return ExitCode.DONE.code();
    }

    static CaseReport read(Workbench workbench) {
        return read(workbench, null);
    }

    private static CaseReport read(Workbench workbench, @Nullable Long since) {
        try (CaseReader reader = workbench.read()) {
            if (since == null) {
                return report(reader, null);
            }
            AcquisitionsCommand.check(reader, since);
            Arrived arrived = reader.acquisitions().arrivedSince(since);
            return reader.since(since, () -> report(reader, arrived));
        }
    }

    private static CaseReport report(CaseReader reader, @Nullable Arrived arrived) {
        return new CaseReport(
                reader.overview().summary(),
                reader.layers().summary(),
                reader.overview().containers(),
                reader.items().notEmitted(MOST_REASONS),
                reader.keys().causes(),
                reader.keys().wanted(),
                reader.documents().counts(),
                reader.overview().corroboratedInPart(),
                arrived == null ? Omissions.of(reader.overview().absences(), null) : null,
                reader.windows().statements(),
                arrived);
    }
}
