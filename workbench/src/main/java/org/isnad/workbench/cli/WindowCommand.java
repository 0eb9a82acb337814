package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.publish.WindowText;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CompromiseWindow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Declares that accounts may have been in other hands for a time, or takes it back. */
@Command(
        name = "window",
        mixinStandardHelpOptions = true,
        description = {
            "Declares a time in which accounts may have been in other hands: who holds an account can send signed mail from it.",
            "Signed messages whose stated date lies within say so; no level changes, and Isnad cannot check the statement. It",
            "is kept with its reason, name and time. Without dates the statements of the case are shown."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad window CASE --from 2017-03-10 --to 2017-04-24 --because 'phished on 10 March' --by 'J. Doe'",
            "  isnad window CASE --from 2017-03-10 --to 2017-04-24 --because 'other account' --by 'J. Doe' --withdraw",
            "  isnad window CASE"
        })
final class WindowCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(names = "--from", paramLabel = "DATE", description = "First day (UTC).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day (UTC).")
    private @Nullable LocalDate to;

    @Option(names = "--because", paramLabel = "TEXT", description = "The reason, in your words.")
    private String because = "";

    @Option(names = "--by", paramLabel = "NAME", description = "Who says so (default: the user's name).")
    private String by = System.getProperty("user.name", "");

    @Option(names = "--withdraw", description = "Take the statement about this window back.")
    private boolean withdraw;

    WindowCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        Workbench workbench = Workbench.at(folder, edge.clock());
        if (from != null || to != null) {
            workbench.state(statement());
        }
        try (CaseReader reader = workbench.read()) {
            List<CompromiseWindow> statements = reader.windows().statements();
            Sheet sheet = edge.sheet(isnad.words());
            WindowText.write(statements, sheet);
            edge.out().print(sheet);
        }
        return ExitCode.DONE.code();
    }

    private CompromiseWindow statement() {
        if (from == null || to == null || to.isBefore(from)) {
            throw Stop.of(ExitCode.USAGE, "window.problem.dates");
        }
        if (because.isBlank() || by.isBlank()) {
            throw Stop.of(ExitCode.USAGE, "window.problem.no-reason");
        }
        return new CompromiseWindow(
                start(from),
                start(to.plusDays(1)),
                because,
                by,
                isnad.edge().clock().instant(),
                withdraw);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
