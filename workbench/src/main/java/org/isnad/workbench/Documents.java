package org.isnad.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.isnad.workbench.document.ChildLimits;
import org.isnad.workbench.examine.StageProgress;
import org.isnad.workbench.extract.ExtractOutcome;
import org.isnad.workbench.extract.Extraction;
import org.isnad.workbench.extract.OcrOutcome;
import org.isnad.workbench.ingest.Passwords;
import org.isnad.workbench.publish.DocumentListing;
import org.isnad.workbench.publish.ListedDocument;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.Durability;
import org.isnad.workbench.store.StoredDocument;
import org.jspecify.annotations.Nullable;

/** What is done about the documents of a case: attachments and files. */
public final class Documents {
    private final Path folder;
    private final Clock clock;

    Documents(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Reads the texts of documents that were not read yet, in child processes, into the store and the index. Going on after an
     * interruption is the same call again; where nothing is left to do, nothing is opened for writing.
     *
     * @param progress told now and then, on any thread
     * @param stop asked now and then; once it says true, the run ends
     */
    public ExtractOutcome extract(Consumer<StageProgress> progress, BooleanSupplier stop) {
        return extract(Passwords.NONE, progress, stop);
    }

    /** The same; with passwords, what was found locked before is tried again. */
    public ExtractOutcome extract(Passwords passwords, Consumer<StageProgress> progress, BooleanSupplier stop) {
        try (CaseReader reader = CaseStore.openReader(folder)) {
            if (passwords.isEmpty()
                    && reader.documentTexts().countWanting(Extraction.VERSION) == 0
                    && !reader.documentTexts().anyUnopened()) {
                return ExtractOutcome.NOTHING_LEFT;
            }
        }
        return new ExtractRun(folder, clock, Durability.NOTHING, passwords).run(ChildLimits.TEXT, progress, stop);
    }

    /**
     * Reads the words of pictures, and of PDF pages without text, into the store and the index. Going on after an interruption
     * is the same call again.
     *
     * @param progress told now and then, on any thread
     * @param stop asked now and then; once it says true, the run ends
     * @throws BadRequest if there is no Tesseract
     */
    public OcrOutcome ocr(Consumer<StageProgress> progress, BooleanSupplier stop) {
        return new OcrRun(folder, clock).run(progress, stop);
    }

    /**
     * The documents of the case, as far as the second pass has read them.
     *
     * @param theft when it is estimated to have happened, or null
     * @param wanted which of them are listed
     */
    public DocumentListing list(@Nullable Instant theft, Predicate<ListedDocument> wanted) {
        try (CaseReader reader = CaseStore.openReader(folder)) {
            return new DocumentsRun(reader, theft).list(wanted);
        }
    }

    /** The documents a user may mean: by SHA-256 or its first digits, or by locator. */
    public List<ListedDocument> find(String id) {
        try (CaseReader reader = CaseStore.openReader(folder)) {
            List<StoredDocument> meant = DocumentsRun.find(reader, id);
            DocumentsRun documents = new DocumentsRun(reader, null);
            return meant.stream().map(documents::of).toList();
        }
    }
}
