package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.isnad.core.document.SideLabel;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.DocumentListing;
import org.isnad.workbench.publish.DocumentsJson;
import org.isnad.workbench.publish.DocumentsText;
import org.isnad.workbench.publish.ListedDocument;
import org.isnad.workbench.publish.Sheet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What files say of themselves. */
@Command(
        name = "documents",
        mixinStandardHelpOptions = true,
        description = {
            "Lists attached and loose documents with the dates, names and programs they state, the messages that carry them,",
            "and bursts of old files that were saved again within minutes. All of it can be planted; no level hangs on it.",
            "`isnad examine` reads them; `isnad show CASE ID` tells one."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad documents CASE",
            "  isnad documents CASE --theft 2017-03-20 --label resaved-after-theft",
            "  isnad documents CASE --family xlsx --editor marie --json"
        })
final class DocumentsCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(
            names = "--theft",
            paramLabel = "DATE",
            description = "When the theft is estimated to have happened (UTC): labels what was saved again after it.")
    private @Nullable LocalDate theft;

    @Option(
            names = "--family",
            paramLabel = "KIND",
            description = "Only these: docx, xlsx, pptx, odf, ole2, pdf, rtf, jpeg …")
    private String family = "";

    @Option(names = "--editor", paramLabel = "TEXT", description = "Only those whose last editor named contains this.")
    private String editor = "";

    @Option(
            names = "--label",
            paramLabel = "LABEL",
            description = "Only those with this side label: resaved-after-theft, resaved-together, not-carried.")
    private String label = "";

    @Option(names = "--failed", description = "Only files that could not be read.")
    private boolean failed;

    @Option(names = "--all", description = "Write the list out to its end.")
    private boolean all;

    @Option(names = "--json", description = "One object a line, for programs.")
    private boolean json;

    DocumentsCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        SideLabel wanted = label.isEmpty() ? null : label();
        Instant moment = theft == null ? null : theft.atStartOfDay().toInstant(ZoneOffset.UTC);
        DocumentListing listing =
                Workbench.at(folder, edge.clock()).documents().list(moment, document -> isWanted(document, wanted));
        if (json) {
            listing.documents().forEach(document -> edge.out().println(DocumentsJson.of(document, isnad.words())));
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            DocumentsText.list(listing, all, sheet);
            edge.out().print(sheet);
        }
        return (listing.documents().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE).code();
    }

    private boolean isWanted(ListedDocument document, @Nullable SideLabel wanted) {
        var row = document.stored().row();
        return (!failed || row.failure() != null)
                && (family.isEmpty() || row.family().equals(family.toLowerCase(Locale.ROOT)))
                && row.editor().toLowerCase(Locale.ROOT).contains(editor.toLowerCase(Locale.ROOT))
                && (wanted == null || document.labels().contains(wanted));
    }

    private SideLabel label() {
        return Arrays.stream(SideLabel.values())
                .filter(each -> name(each).equals(label.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Stop.of(
                        ExitCode.USAGE,
                        "documents.problem.label",
                        Arrays.stream(SideLabel.values())
                                .map(DocumentsCommand::name)
                                .collect(Collectors.joining(", "))));
    }

    private static String name(SideLabel label) {
        return label.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
