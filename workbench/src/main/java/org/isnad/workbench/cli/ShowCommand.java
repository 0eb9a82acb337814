package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.isnad.core.exposure.ActiveContent;
import org.isnad.workbench.Examined;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.exposure.ActingFile;
import org.isnad.workbench.publish.DocumentsJson;
import org.isnad.workbench.publish.DocumentsText;
import org.isnad.workbench.publish.Dossier;
import org.isnad.workbench.publish.DossierJson;
import org.isnad.workbench.publish.DossierText;
import org.isnad.workbench.publish.ListedDocument;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.StoredMessage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One message with its evidence. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Shows a message: each claim with its level and reasons, what is signed by whom and with which key, what is",
            "not covered, what this does not prove, what would change it, and the text. Of a file: what it says of itself and",
            "which messages carry it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad show CASE 3f2a91bc04d7                first digits of its SHA-256, as search prints them",
            "  isnad show CASE '<CAF1x@mail.example>'      its Message-ID",
            "  isnad show CASE 'dump.zip!/a.mbox!/#12'     where it was found",
            "  isnad show CASE 3f2a91bc04d7 --json",
            "  isnad show CASE 3f2a91bc04d7 --as-of 2017-05-06"
        })
final class ShowCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "ID", description = "SHA-256 or its first digits, Message-ID, or locator.")
    private String id = "";

    @Option(names = "--all", description = "The whole text and every place.")
    private boolean all;

    @Option(names = "--json", description = "One object, for programs.")
    private boolean json;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = {
                "Judge expiry as of this day (UTC): a signature that expired later had not. Keys, and what is known against",
                "them, are those of the case today."
            })
    private @Nullable LocalDate asOf;

    ShowCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        Workbench workbench = Workbench.at(folder, edge.clock());
        if (workbench.find(id).isEmpty()) {
            List<ListedDocument> files = workbench.documents().find(id);
            if (files.size() == 1) {
                return show(files.getFirst(), edge);
            }
        }
        Instant moment =
                asOf == null ? edge.clock().instant() : asOf.atStartOfDay().toInstant(ZoneOffset.UTC);
        Dossier dossier = dossier(workbench, one(workbench, id), moment);
        if (json) {
            edge.out().println(DossierJson.of(dossier, isnad.words()));
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            DossierText.write(dossier, all, sheet);
            edge.out().print(sheet);
        }
        return ExitCode.DONE.code();
    }

    /** A file: what it says of itself, and which messages carry it. */
    private int show(ListedDocument file, Edge edge) {
        if (json) {
            edge.out().println(DocumentsJson.of(file, isnad.words()));
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            DocumentsText.one(file, sheet);
            edge.out().print(sheet);
        }
        return ExitCode.DONE.code();
    }

    /** The one message that is meant; several contents under one Message-ID are never taken for one another. */
    static StoredMessage one(Workbench workbench, String id) {
        List<StoredMessage> meant = workbench.find(id);
        if (meant.isEmpty()) {
            throw Stop.of(ExitCode.NOTHING_FOUND, "show.problem.none", id);
        }
        if (meant.size() > 1) {
            String ids = String.join(
                    " ",
                    meant.stream().map(m -> m.content().hex().substring(0, 16)).toList());
            throw Stop.of(ExitCode.NOTHING_FOUND, "show.problem.several", id, meant.size(), ids);
        }
        return meant.getFirst();
    }

    static Dossier dossier(Workbench workbench, StoredMessage message, Instant asOf) {
        Examined examined = workbench
                .examine(message, asOf)
                .orElseThrow(() -> Stop.of(
                        ExitCode.NOTHING_FOUND,
                        "show.problem.none",
                        message.content().hex()));
        List<ItemRow> parts = parts(workbench, examined.occurrences());
        return new Dossier(
                examined.stored(),
                examined.occurrences(),
                parts,
                acting(workbench, parts),
                examined.message(),
                examined.text(),
                examined.verdict(),
                examined.results(),
                examined.layers(),
                examined.transit(),
                examined.sameMessageId(),
                examined.defects());
    }

    /** What is attached: the catalog lists it below the first of the places where it was taken apart. */
    private static List<ItemRow> parts(Workbench workbench, List<ItemRow> places) {
        try (CaseReader reader = workbench.read()) {
            for (ItemRow place : places) {
                List<ItemRow> parts = reader.items().children(place.id());
                if (!parts.isEmpty()) {
                    return parts;
                }
            }
        }
        return List.of();
    }

    private static Map<Long, ActiveContent> acting(Workbench workbench, List<ItemRow> parts) {
        Map<Long, ActiveContent> acting = new HashMap<>();
        try (CaseReader reader = workbench.read()) {
            parts.forEach(part -> ActingFile.of(reader, part).ifPresent(what -> acting.put(part.id(), what)));
        }
        return acting;
    }
}
