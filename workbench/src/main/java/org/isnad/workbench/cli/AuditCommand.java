package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.web.desk.AuditCheck;
import org.isnad.workbench.web.desk.AuditLine;
import org.isnad.workbench.web.desk.AuditLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the log of what was looked at over HTTP. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Checks that the log of what was looked at, noted and taken out over HTTP is whole, and shows its last lines.",
            "",
            "Each line holds the hash of all before it. Write the last hash down elsewhere: whoever owns the folder could make",
            "the whole log anew, and only that hash would show it. Ends with 0 if the log is whole, with 7 if it is not."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  isnad audit CASE", "  isnad audit CASE --last 100"})
final class AuditCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(names = "--last", paramLabel = "N", description = "Show so many lines (${DEFAULT-VALUE}).")
    private int last = 20;

    AuditCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        Workbench.at(folder, edge.clock()).read().close();
        AuditCheck check = AuditCheck.of(folder);
        Sheet sheet = edge.sheet(isnad.words());
        for (AuditLine line : AuditLog.newest(folder, null, Math.max(0, last)).reversed()) {
            sheet.line(line.number() + "  " + line.at() + "  "
                    + sheet.data(line.user() + "  " + line.address() + "  " + line.action() + "  " + line.subject()));
        }
        sheet.paragraph(
                0,
                "",
                check.holds()
                        ? isnad.words()
                                .say("audit.whole", check.lines(), check.last().hash())
                        : isnad.words().say("audit.problem.broken", check.lines() + 1));
        edge.out().print(sheet);
        return (check.holds() ? ExitCode.DONE : ExitCode.DIFFERS).code();
    }
}
