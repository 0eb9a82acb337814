package org.isnad.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.document.ChildLimits;
import org.isnad.workbench.examine.StageProgress;
import org.isnad.workbench.extract.OcrJob;
import org.isnad.workbench.extract.OcrOutcome;
import org.isnad.workbench.ingest.Passwords;
import org.isnad.workbench.ocr.Tesseract;
import org.isnad.workbench.search.SearchIndex;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.Durability;

/** Reads words off pictures, from opening the case to closing it. */
final class OcrRun {
    private final Path folder;
    private final Clock clock;

    OcrRun(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    OcrOutcome run(Consumer<StageProgress> progress, BooleanSupplier stop) {
        Tesseract tesseract =
                Tesseract.find().orElseThrow(() -> new Workbench.BadRequest(Phrase.of("ocr.problem.no-tesseract")));
        try (CaseWriter writer = CaseStore.openWriter(folder, Durability.NOTHING)) {
            writer.finish();
            try (SearchIndex index = IndexRun.openBeside(writer, folder);
                    CaseReader reader = writer.reader()) {
                // What lies in documents, and which of them have a text, is known only then.
                new ExtractRun(folder, clock, Durability.NOTHING, Passwords.NONE)
                        .in(writer, index, ChildLimits.TEXT, progress, stop);
                return new OcrJob(writer, reader, index, tesseract, ChildLimits.TEXT).run(progress, stop);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
