package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.extract.ExtractOutcome;
import org.isnad.workbench.ingest.Passwords;
import org.isnad.workbench.publish.ExtractJson;
import org.isnad.workbench.publish.ExtractText;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.DocumentTextCounts;
import org.isnad.workbench.store.UnreadableDocument;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Texts of documents, into the store and the index. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the texts of attached and loose documents (office files, PDF, HTML, RTF, e-books), so that `isnad search`",
            "finds their words, and takes out the files that lie in them. `isnad ingest` does it by itself at its end.",
            "Parsers run in processes of their own with limits; what kills one is listed with its cause.",
            "It can be stopped at any time and goes on where it was; search works meanwhile."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  isnad extract CASE", "  isnad extract CASE --failed", "  isnad extract CASE --json"})
final class ExtractCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(
            names = "--passwords",
            paramLabel = "FILE",
            description =
                    "Passwords for locked documents and archives in documents, one a line, tried in their order and kept"
                            + " nowhere. What was found locked before is tried again.")
    private @Nullable Path passwords;

    @Option(names = "--failed", description = "Only list the documents that could not be read, with their reasons.")
    private boolean failed;

    @Option(names = "--json", description = "One object, for programs; with --failed one a line.")
    private boolean json;

    ExtractCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Workbench workbench = Workbench.at(folder, isnad.edge().clock());
        return (failed ? list(workbench) : extract(workbench)).code();
    }

    private ExitCode list(Workbench workbench) {
        List<UnreadableDocument> documents;
        try (CaseReader reader = workbench.read()) {
            documents = reader.documentTexts().failed(Integer.MAX_VALUE);
        }
        Edge edge = isnad.edge();
        if (json) {
            documents.forEach(document -> edge.out().println(ExtractJson.of(document, isnad.words())));
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            ExtractText.failed(documents, sheet);
            edge.out().print(sheet);
        }
        return documents.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }

    private ExitCode extract(Workbench workbench) {
        Edge edge = isnad.edge();
        ExtractOutcome outcome = run(workbench, IngestCommand.passwords(passwords), edge, isnad.words());
        DocumentTextCounts counts;
        try (CaseReader reader = workbench.read()) {
            counts = reader.documentTexts().counts();
        }
        if (json) {
            edge.out().println(ExtractJson.of(outcome, counts));
        } else if (outcome.complete()) {
            Sheet sheet = edge.sheet(isnad.words());
            ExtractText.done(outcome, counts, folder.toString(), sheet);
            edge.out().print(sheet);
        }
        return outcome.complete() ? ExitCode.DONE : ExitCode.STOPPED;
    }

    /** With progress and Ctrl-C; says so if it was stopped. */
    static ExtractOutcome run(Workbench workbench, Passwords passwords, Edge edge, Words words) {
        ExtractOutcome outcome;
        try (Interruption interruption = Interruption.watch();
                StageProgressLine line = new StageProgressLine(edge, words)) {
            outcome = workbench.documents().extract(passwords, line::show, interruption::asked);
        }
        if (!outcome.complete()) {
            edge.err().println("isnad: " + words.say("extract.stopped"));
        }
        return outcome;
    }
}
