package org.isnad.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.isnad.core.document.DocumentProperties;
import org.isnad.core.document.DocumentReading;
import org.isnad.core.document.ResaveBurst;
import org.isnad.core.document.SavedFile;
import org.isnad.core.document.SideLabel;
import org.isnad.core.item.Locator;
import org.isnad.workbench.document.RecordJson;
import org.isnad.workbench.publish.DocumentListing;
import org.isnad.workbench.publish.ListedDocument;
import org.isnad.workbench.store.CarrierRow;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.DocumentRow;
import org.isnad.workbench.store.StoredDocument;
import org.jspecify.annotations.Nullable;

/** The documents of a case with their labels and carriers: what hangs on keys is asked for anew each time. */
final class DocumentsRun {
    private final CaseReader reader;
    private final @Nullable Instant theft;
    private final List<ResaveBurst> bursts;
    private final Set<Long> inBurst = new HashSet<>();

    /** @param theft when it is estimated to have happened, or null */
    DocumentsRun(CaseReader reader, @Nullable Instant theft) {
        this.reader = reader;
        this.theft = theft;
        List<SavedFile> saved = new ArrayList<>();
        reader.documents().forEach(document -> saved(document.row(), saved));
        this.bursts = ResaveBurst.among(saved);
        bursts.forEach(burst -> inBurst.addAll(burst.files()));
    }

    private static void saved(DocumentRow row, List<SavedFile> saved) {
        Long created = row.created();
        Long modified = row.modified();
        if (created != null && modified != null) {
            saved.add(new SavedFile(
                    row.number(), Instant.ofEpochSecond(created), Instant.ofEpochSecond(modified), row.editor()));
        }
    }

    DocumentListing list(Predicate<ListedDocument> wanted) {
        List<ListedDocument> documents = new ArrayList<>();
        long[] counts = {0, 0};
        reader.documents().forEach(stored -> {
            counts[stored.row().failure() == null ? 0 : 1]++;
            ListedDocument document = of(stored);
            if (wanted.test(document)) {
                documents.add(document);
            }
        });
        documents.sort(Comparator.comparing(
                        (ListedDocument document) -> document.stored().locator())
                .thenComparing(document -> document.stored().content()));
        return new DocumentListing(documents, counts[0], counts[1], bursts);
    }

    ListedDocument of(StoredDocument stored) {
        DocumentReading reading = reading(stored.row());
        List<CarrierRow> carriers = reader.documents().carriers(stored.row().number());
        DocumentProperties properties =
                reading == null ? DocumentProperties.NONE : reading.metadata().properties();
        return new ListedDocument(
                stored,
                reading,
                carriers,
                SideLabel.of(properties, theft, inBurst.contains(stored.row().number()), !carriers.isEmpty()));
    }

    /** Null as well for what another version has written; the next second pass reads it again. */
    private static @Nullable DocumentReading reading(DocumentRow row) {
        String reading = row.reading();
        if (reading == null) {
            return null;
        }
        try {
            return RecordJson.read(reading, DocumentReading.class);
        } catch (RecordJson.Unreadable otherVersion) {
            return null;
        }
    }

    /** By SHA-256 or its first digits, or by locator; those that the second pass has read. */
    static List<StoredDocument> find(CaseReader reader, String id) {
        String text = id.strip();
        if (text.length() >= 6 && text.matches("[0-9a-fA-F]+")) {
            List<StoredDocument> byHash = reader.documents().byIdPrefix(text.toLowerCase(java.util.Locale.ROOT), 20);
            if (!byHash.isEmpty()) {
                return byHash;
            }
        }
        return reader.items().at(new Locator(text)).stream()
                .map(item -> item.content())
                .filter(java.util.Objects::nonNull)
                .flatMap(content -> reader.documents().byIdPrefix(content.hex(), 1).stream())
                .toList();
    }
}
