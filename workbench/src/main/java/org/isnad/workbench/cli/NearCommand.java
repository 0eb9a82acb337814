package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.ListedDocument;
import org.isnad.workbench.publish.NearDocuments;
import org.isnad.workbench.publish.NearJson;
import org.isnad.workbench.publish.NearOutcome;
import org.isnad.workbench.publish.NearText;
import org.isnad.workbench.publish.Sheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is most like a message, and in which words it differs. */
@Command(
        name = "near",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the messages whose words are most like those of one message, with the words that differ, and what differs",
            "beyond words: other versions under its Message-ID, copies in other mailboxes, drafts, circulars. Of a document: the",
            "documents whose texts are most like its own, in whatever format.",
            "Likeness is no level: copies inside one dump are one source. Needs `isnad examine` once."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad near CASE 3f2a91bc04d7",
            "  isnad near CASE 3f2a91bc04d7 --limit 3 --all    every differing word of the three nearest",
            "  isnad near CASE 3f2a91bc04d7 --json"
        })
final class NearCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "ID", description = "SHA-256 or its first digits, Message-ID, or locator.")
    private String id = "";

    @Option(names = "--limit", paramLabel = "N", description = "How many at most (default: ${DEFAULT-VALUE}).")
    private int limit = 10;

    @Option(names = "--all", description = "Every differing word, not only the first ones.")
    private boolean all;

    @Option(names = "--json", description = "One object, for programs.")
    private boolean json;

    NearCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        Workbench workbench = Workbench.at(folder, edge.clock());
        if (workbench.find(id).isEmpty()) {
            List<ListedDocument> files = workbench.documents().find(id);
            if (files.size() == 1) {
                NearDocuments near =
                        workbench.nearDocuments(files.getFirst().stored().row().number(), Math.max(1, limit));
                return tell(
                        edge,
                        near.neighbours().isEmpty(),
                        () -> NearJson.of(near),
                        sheet -> NearText.write(near, all, sheet));
            }
        }
        NearOutcome outcome = workbench.near(ShowCommand.one(workbench, id), Math.max(1, limit));
        return tell(
                edge,
                outcome.neighbours().isEmpty(),
                () -> NearJson.of(outcome),
                sheet -> NearText.write(outcome, all, sheet));
    }

    private int tell(Edge edge, boolean none, Supplier<String> forPrograms, Consumer<Sheet> forPeople) {
        if (json) {
            edge.out().println(forPrograms.get());
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            forPeople.accept(sheet);
            edge.out().print(sheet);
        }
        return none ? ExitCode.NOTHING_FOUND.code() : ExitCode.DONE.code();
    }
}
