package org.isnad.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.document.ChildLimits;
import org.isnad.workbench.examine.StageProgress;
import org.isnad.workbench.extract.ExtractOutcome;
import org.isnad.workbench.extract.Extraction;
import org.isnad.workbench.ingest.ContainerWalk;
import org.isnad.workbench.ingest.Ingest;
import org.isnad.workbench.ingest.IngestLimits;
import org.isnad.workbench.ingest.IngestSetup;
import org.isnad.workbench.ingest.Passwords;
import org.isnad.workbench.ingest.Spool;
import org.isnad.workbench.ingest.formats.Formats;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.search.SearchIndex;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.Durability;
import org.isnad.workbench.store.ItemKind;
import org.isnad.workbench.store.ItemRow;

/**
 * Reads the texts of documents that were not read yet, from opening the case to closing it. What lay in documents and can be opened
 * (messages, archives, mailboxes, Outlook's files) is taken in as ingest does it, and the documents in that are read in their
 * turn, until nothing new is found.
 */
final class ExtractRun {
    private final Path folder;
    private final Clock clock;
    private final Durability steps;
    private final Passwords passwords;

    ExtractRun(Path folder, Clock clock, Durability steps, Passwords passwords) {
        this.folder = folder;
        this.clock = clock;
        this.steps = steps;
        this.passwords = passwords;
    }

    ExtractOutcome run(ChildLimits limits, Consumer<StageProgress> progress, BooleanSupplier stop) {
        try (CaseWriter writer = CaseStore.openWriter(folder, steps)) {
            if (!passwords.isEmpty()) {
                writer.documents().readAgain(Phrase.of("document.failed.encrypted"));
            }
            writer.finish();
            try (SearchIndex index = IndexRun.openBeside(writer, folder)) {
                return in(writer, index, limits, progress, stop);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in a case that is open already. */
    ExtractOutcome in(
            CaseWriter writer,
            SearchIndex index,
            ChildLimits limits,
            Consumer<StageProgress> progress,
            BooleanSupplier stop)
            throws IOException {
        ContainerWalk walk = new ContainerWalk(
                Formats.all(),
                IngestLimits.STANDARD,
                Spool.open(CaseStore.spoolFolder(folder)),
                List.of(folder),
                passwords);
        ExtractOutcome all = ExtractOutcome.NOTHING_LEFT;
        boolean more = true;
        while (more) {
            try (CaseReader reader = writer.reader()) {
                all = all.and(new Extraction(writer, reader, index, limits, walk, passwords).run(progress, stop));
            }
            more = all.complete() && openInner(writer, index, walk, stop);
            if (stop.getAsBoolean()) {
                return more ? all.stopped() : all;
            }
        }
        return all;
    }

    /** Whether anything was opened. */
    private boolean openInner(CaseWriter writer, SearchIndex index, ContainerWalk walk, BooleanSupplier stop)
            throws IOException {
        List<Long> acquisitions = writer.resumption().openContainers().stream()
                .filter(row -> row.kind() == ItemKind.FILE)
                .map(ItemRow::acquisition)
                .distinct()
                .sorted()
                .toList();
        if (acquisitions.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        Judge judge = new Judge(IngestRun.keys(writer), now);
        IngestSetup setup = new IngestSetup(writer, index, judge, walk, steps, now);
        for (long acquisition : acquisitions) {
            new Ingest(
                            setup,
                            acquisition,
                            Ingest.COMMIT_EVERY,
                            Runtime.getRuntime().availableProcessors())
                    .openInner(stop);
        }
        index.commit(writer.finish().batchesComplete());
        IngestRun.passTwo(writer, judge);
        writer.commit();
        return true;
    }
}
