package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.RecoveryText;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.recovery.RecoveryOrder;
import org.isnad.workbench.recovery.RecoveryOutcome;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes keys from signatures. */
@Command(
        name = "recover",
        mixinStandardHelpOptions = true,
        description = {
            "Computes missing RSA keys from the signatures made with them: those first that decide most messages for a second"
                    + " of CPU time.",
            "",
            "A recovered key shows that one key signed these messages and that they are unchanged since. Nobody vouches for"
                    + " it: messages become CONSISTENT at most, until 'keys anchors' finds somebody.",
            "",
            "Needs libgmp (Debian, Ubuntu: libgmp10). A key of 2048 bits takes most of a minute of CPU time. Everything"
                    + " found is kept at once; after Ctrl-C or a crash the same command goes on. Searching works meanwhile."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad keys recover CASE",
            "  isnad keys recover CASE --domain example.org --budget 600",
            "  isnad keys recover CASE --status              how far it has come, without going on"
        })
final class KeysRecoverCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(names = "--domain", paramLabel = "D", description = "Only keys of this domain.")
    private @Nullable String domain;

    @Option(
            names = "--budget",
            paramLabel = "SECONDS",
            description = "CPU time for one key (default: 240, four attempts at 2048 bits).")
    private long budget = RecoveryOrder.BUDGET.toSeconds();

    @Option(
            names = "--processes",
            paramLabel = "N",
            description = "Child processes (default: one for each processor); each takes up to 300 MB at 2048 bits.")
    private int processes = Runtime.getRuntime().availableProcessors();

    @Option(names = "--again", description = "Begin searches anew that ended without a key.")
    private boolean again;

    @Option(names = "--status", description = "Only say how far it has come.")
    private boolean status;

    @Option(names = "--json", description = "One object a search and line, for programs.")
    private boolean json;

    KeysRecoverCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        if (processes < 1 || budget < 1) {
            throw Stop.of(ExitCode.USAGE, "recovery.problem.numbers");
        }
        Edge edge = isnad.edge();
        Words words = isnad.words();
        String name = domain == null ? null : domain.toLowerCase(Locale.ROOT);
        RecoveryOrder order = RecoveryOrder.of(name, Duration.ofSeconds(budget), processes, again);
        RecoveryOutcome outcome = outcome(order, edge, words);
        if (json) {
            RecoveryText.json(outcome).forEach(edge.out()::println);
        } else {
            Sheet sheet = edge.sheet(words);
            RecoveryText.write(outcome, sheet);
            edge.out().print(sheet);
        }
        return end(outcome, edge, words).code();
    }

    private RecoveryOutcome outcome(RecoveryOrder order, Edge edge, Words words) {
        Workbench workbench = Workbench.at(folder, edge.clock());
        if (status) {
            return workbench.keys().recoveryStatus(order);
        }
        try (Interruption interruption = Interruption.watch();
                RecoveryProgressLine line = new RecoveryProgressLine(edge, words)) {
            return workbench.keys().recover(order, line::show, interruption::asked);
        }
    }

    private ExitCode end(RecoveryOutcome outcome, Edge edge, Words words) {
        return switch (outcome.ending()) {
            case DONE -> ExitCode.DONE;
            case STOPPED -> {
                edge.err().println("isnad: " + words.say("recovery.stopped"));
                yield ExitCode.STOPPED;
            }
            case NO_LIBRARY -> {
                edge.err().println("isnad: " + words.say("recovery.no-library"));
                yield ExitCode.UNUSABLE;
            }
        };
    }
}
