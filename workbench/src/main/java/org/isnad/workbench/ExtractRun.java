package org.isnad.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.isnad.workbench.document.ChildLimits;
import org.isnad.workbench.examine.StageProgress;
import org.isnad.workbench.extract.ExtractOutcome;
import org.isnad.workbench.extract.Extraction;
import org.isnad.workbench.search.SearchIndex;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.Durability;

/** Reads the texts of documents that were not read yet, from opening the case to closing it. */
final class ExtractRun {
    private final Path folder;
    private final Durability steps;

    ExtractRun(Path folder, Durability steps) {
        this.folder = folder;
        this.steps = steps;
    }

    ExtractOutcome run(ChildLimits limits, Consumer<StageProgress> progress, BooleanSupplier stop) {
        try (CaseWriter writer = CaseStore.openWriter(folder, steps)) {
            writer.finish();
            try (SearchIndex index = IndexRun.openBeside(writer, folder)) {
                return of(writer, index, limits, progress, stop);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in a case that is open already. */
    static ExtractOutcome of(
            CaseWriter writer,
            SearchIndex index,
            ChildLimits limits,
            Consumer<StageProgress> progress,
            BooleanSupplier stop)
            throws IOException {
        try (CaseReader reader = writer.reader()) {
            return new Extraction(writer, reader, index, limits).run(progress, stop);
        }
    }
}
