package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.workbench.CompareOrder;
import org.isnad.workbench.CompareOutcome;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.compare.CompareProgress;
import org.isnad.workbench.publish.CompareJson;
import org.isnad.workbench.publish.CompareReport;
import org.isnad.workbench.publish.CompareText;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares a case with what a party supplied: the organisation's own mailbox against the dump. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Compares every message of a case with a reference, for instance the organisation's own mailbox:"
                    + " identical,",
            "differs (in words, sender, recipients, subject, date or attachments), differs in transport only, differs"
                    + " but",
            "could be transport, only in the dump, only in the reference.",
            "",
            "The reference is a party's exhibit: it is kept apart in CASE/references and never counts as a part of the"
                    + " dump.",
            "Without --reference the results of earlier comparisons are shown. An interrupted run goes on with the"
                    + " same",
            "command. Ends with 0 if all was compared, whatever differs; with 1 if nothing has been compared yet."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad compare CASE --reference mailbox.mbox --supplier 'IT of the movement' --sheets sheets/",
            "  isnad compare CASE --sheets sheets/ --language ar,fr",
            "  isnad compare CASE --json | jq 'select(.differsInWords)'"
        })
final class CompareCommand implements Callable<Integer> {
    /** Messages of one side only that are named; all are in --json. */
    private static final int NAMED = 20;

    private static final int ALL = 1_000_000;

    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(names = "--reference", paramLabel = "PATH", description = "Mail to compare with: whatever ingest takes.")
    private @Nullable Path reference;

    @Option(names = "--supplier", paramLabel = "NAME", description = "Who supplied the reference, in your words.")
    private String supplier = "";

    @Option(
            names = "--sheets",
            paramLabel = "FOLDER",
            description = "Write a proof sheet to print for each message that differs.")
    private @Nullable Path sheets;

    @Option(
            names = "--language",
            split = ",",
            paramLabel = "ar,fr,en",
            description = "Languages of the sheets (default: that of the answer).")
    private List<String> languages = List.of();

    @Option(names = "--operator", paramLabel = "NAME", description = "Who does this (default: the user's name).")
    private String operator = System.getProperty("user.name", "");

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--all", description = "Write long lists out to their end.")
    private boolean all;

    @Option(names = "--json", description = "One object a line, for programs: the counts, then every message.")
    private boolean json;

    CompareCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        if (threads < 1) {
            throw Stop.of(ExitCode.USAGE, "cli.problem.threads");
        }
        Workbench workbench = Workbench.at(folder, isnad.edge().clock());
        List<Words> ofSheets = languages.isEmpty() ? List.of(isnad.words()) : inLanguages();
        if (reference == null) {
            return shown(workbench, ofSheets);
        }
        if (supplier.isBlank()) {
            throw Stop.of(ExitCode.USAGE, "compare.problem.no-supplier");
        }
        Optional<CompareOutcome> outcome = compare(workbench, reference);
        if (outcome.isEmpty()) {
            isnad.edge().err().println("isnad: " + isnad.words().say("compare.stopped"));
            return ExitCode.STOPPED.code();
        }
        write(workbench, outcome.get(), ofSheets);
        return ExitCode.DONE.code();
    }

    private Optional<CompareOutcome> compare(Workbench workbench, Path path) {
        try (Interruption interruption = Interruption.watch();
                Progress progress = new Progress(isnad.edge(), isnad.words())) {
            return workbench
                    .comparisons()
                    .make(
                            new CompareOrder(path, supplier, operator, threads),
                            progress::show,
                            now -> progress.step(line(now), now.done() == now.total()),
                            interruption::asked);
        }
    }

    private String line(CompareProgress now) {
        Words words = isnad.words();
        return words.frame(
                "compare.progress." + now.step().name().toLowerCase(Locale.ROOT),
                words.number(now.done()),
                words.number(now.total()));
    }

    private int shown(Workbench workbench, List<Words> ofSheets) {
        List<CompareOutcome> outcomes = workbench.comparisons().all();
        if (outcomes.isEmpty()) {
            throw Stop.of(ExitCode.NOTHING_FOUND, "compare.none");
        }
        outcomes.forEach(outcome -> write(workbench, outcome, ofSheets));
        return ExitCode.DONE.code();
    }

    private void write(Workbench workbench, CompareOutcome outcome, List<Words> ofSheets) {
        Edge edge = isnad.edge();
        Path into = sheets == null ? null : sheets.resolve(outcome.folder().name());
        CompareReport report = workbench.comparisons().report(outcome, into, ofSheets, all ? ALL : NAMED);
        if (json) {
            CompareJson.write(report, edge.out());
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            CompareText.write(report, all, sheet);
            if (into != null) {
                sheet.line("");
                sheet.line(isnad.words()
                        .frame(
                                "compare.sheets-written",
                                isnad.words().number((long) report.listed().size() * ofSheets.size()),
                                sheet.data(into.toString())));
            }
            edge.out().print(sheet);
        }
    }

    private List<Words> inLanguages() {
        return languages.stream()
                .map(tag -> {
                    Language language = Language.of(tag);
                    if (language == Language.OTHER) {
                        throw Stop.of(ExitCode.USAGE, "compare.problem.language", tag);
                    }
                    return Words.in(language);
                })
                .toList();
    }
}
