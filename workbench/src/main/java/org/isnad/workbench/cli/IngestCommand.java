package org.isnad.workbench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.isnad.core.item.Locator;
import org.isnad.workbench.IngestOrder;
import org.isnad.workbench.IngestOutcome;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.ingest.Passwords;
import org.isnad.workbench.publish.ReportJson;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.ItemStatus;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes dumps into a case. The dump is only read. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Takes files and folders into a case, which is made if it is not there. The dump itself is only read.",
            "",
            "Mail, mailboxes, maildirs, Outlook's files (pst, ost, msg), archives (zip, tar, gz, bz2, xz, zst, 7z, rar)",
            "in any nesting are recognised by content.",
            "An interrupted run goes on with the same command."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad ingest CASE dump.zip",
            "  isnad ingest CASE boxes/ papers.7z --from https://leaks.example/dump.zip --stated-hash sha256:…",
            "  isnad ingest CASE dump.zip --json"
        })
final class IngestCommand implements Callable<Integer> {
    /** Reasons that lie with the system and not with the data. */
    private static final Set<String> UNREADABLE =
            Set.of("ingest.reason.permission", "ingest.reason.vanished", "ingest.reason.file-system");

    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", description = "Files or folders of the dump.")
    private List<Path> paths = List.of();

    @Option(names = "--from", paramLabel = "TEXT", description = "Where the dump was obtained, for the custody record.")
    private @Nullable String from;

    @Option(names = "--stated-hash", paramLabel = "TEXT", description = "A hash that was published with the dump.")
    private @Nullable String statedHash;

    @Option(names = "--operator", paramLabel = "NAME", description = "Who does this (default: the user's name).")
    private String operator = System.getProperty("user.name", "");

    @Option(
            names = "--again",
            description =
                    "Take in what was read to its end before once more, as an acquisition of its own: a mirror that"
                            + " was fetched anew to the same place.")
    private boolean again;

    @Option(
            names = "--passwords",
            paramLabel = "FILE",
            description =
                    "Passwords for encrypted archives and documents, one a line, tried in their order and kept nowhere. What an earlier"
                            + " run listed as encrypted is tried again.")
    private @Nullable Path passwords;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Reading threads (default: one for each processor). The result is the same.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--no-documents",
            description = "Do not read the texts of documents at the end; `isnad extract` does it later.")
    private boolean noDocuments;

    @Option(names = "--json", description = "The report as one object when it is done, for programs.")
    private boolean json;

    IngestCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        if (threads < 1) {
            throw Stop.of(ExitCode.USAGE, "cli.problem.threads");
        }
        Edge edge = isnad.edge();
        Words words = isnad.words();
        Workbench workbench = Workbench.at(folder, edge.clock());
        Passwords given = passwords(passwords);
        IngestOutcome outcome;
        try (Interruption interruption = Interruption.watch();
                Progress progress = new Progress(edge, words)) {
            outcome = workbench.ingest(
                    new IngestOrder(paths, from, statedHash, operator, threads, again, given),
                    progress::show,
                    interruption::asked);
        }
        if (outcome.stopped()) {
            edge.err().println("isnad: " + words.say("ingest.stopped"));
            return ExitCode.STOPPED.code();
        }
        boolean read =
                noDocuments || ExtractCommand.run(workbench, given, edge, words).complete();
        finished(outcome, edge, words);
        if (!read) {
            return ExitCode.STOPPED.code();
        }
        if (json) {
            edge.out().println(ReportJson.of(ReportQuestions.ask(workbench), words));
        }
        return unread(workbench, edge, words).code();
    }

    static Passwords passwords(@Nullable Path file) {
        if (file == null) {
            return Passwords.NONE;
        }
        try {
            return new Passwords(Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isEmpty())
                    .toList());
        } catch (IOException unreadable) {
            throw Stop.of(ExitCode.USAGE, "ingest.problem.not-readable", file);
        }
    }

    private void finished(IngestOutcome outcome, Edge edge, Words words) {
        if (!outcome.readBefore().isEmpty()) {
            String names = outcome.readBefore().stream().map(Locator::text).collect(Collectors.joining(", "));
            edge.err().println(words.say("ingest.read-before", names));
        }
        if (!json) {
            Sheet sheet = edge.sheet(words);
            done(outcome, sheet);
            sheet.line(words.say("ingest.next", "isnad report " + folder));
            edge.out().print(sheet);
        }
    }

    /** What this run has done, in two lines. */
    static void done(IngestOutcome outcome, Sheet sheet) {
        Words words = sheet.words();
        sheet.line(words.frame(
                "ingest.done",
                words.number(outcome.done().messages()),
                words.number(outcome.done().items()),
                Progress.duration(outcome.done().seconds())));
        sheet.line(words.frame(
                "ingest.in-case",
                words.number(outcome.held().messages()),
                words.number(outcome.held().signatures())));
    }

    /**
     * Damaged items are what dumps are made of, and the report has them. A file that the system would not let us read is
     * something the user can mend, so the run does not end as done.
     */
    private static ExitCode unread(Workbench workbench, Edge edge, Words words) {
        List<ItemRow> lacking;
        try (CaseReader reader = workbench.read()) {
            lacking = reader.items().notEmitted(Integer.MAX_VALUE);
        }
        long closed = lacking.stream()
                .map(ItemRow::reason)
                .filter(reason -> reason != null && UNREADABLE.contains(reason.key()))
                .count();
        if (closed > 0) {
            edge.err().println("isnad: " + words.frame("ingest.no-permission", words.number(closed)));
            return ExitCode.INCOMPLETE;
        }
        long failed = lacking.stream()
                .filter(item -> item.status() == ItemStatus.FAILED)
                .count();
        if (failed > 0) {
            edge.err().println(words.frame("ingest.unread", words.number(failed)));
        }
        return ExitCode.DONE;
    }
}
