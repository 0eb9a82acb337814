package org.isnad.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.compare.CaseComparison;
import org.isnad.workbench.compare.CompareProgress;
import org.isnad.workbench.compare.ComparisonFile;
import org.isnad.workbench.compare.ComparisonRun;
import org.isnad.workbench.compare.ReferenceFolder;
import org.isnad.workbench.ingest.Ingest;
import org.isnad.workbench.ingest.IngestProgress;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.Durability;

/** Takes a reference in beside a case and compares the two. The case itself is only read. */
final class CompareRun {
    private final Path folder;
    private final Clock clock;

    CompareRun(Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /** Empty if it was stopped; the same order goes on. */
    Optional<CompareOutcome> run(
            CompareOrder order,
            Consumer<IngestProgress> reading,
            Consumer<CompareProgress> comparing,
            BooleanSupplier stop) {
        if (order.supplier().isBlank()) {
            throw new Workbench.BadRequest(Phrase.of("compare.problem.no-supplier"));
        }
        Path source = order.reference().toAbsolutePath().normalize();
        if (source.equals(folder) || source.startsWith(folder)) {
            throw new Workbench.BadRequest(Phrase.of("compare.problem.reference-is-case", order.reference()));
        }
        if (!Files.exists(source)) {
            throw new Workbench.BadRequest(Phrase.of("ingest.problem.no-such-path", order.reference()));
        }
        CaseStore.openReader(folder).close();
        ReferenceFolder reference = ReferenceFolder.of(folder, order.supplier());
        reference.note(order.supplier(), order.reference().toString(), clock.instant());
        IngestOutcome taken = new IngestRun(reference.mail(), clock, Durability.NOTHING, COMMIT_EVERY)
                .run(
                        new IngestOrder(List.of(source), order.supplier(), null, order.operator(), order.workers()),
                        reading,
                        stop);
        return taken.stopped() ? Optional.empty() : compare(reference, order.workers(), comparing, stop);
    }

    private static final Duration COMMIT_EVERY = Ingest.COMMIT_EVERY;

    private Optional<CompareOutcome> compare(
            ReferenceFolder reference, int workers, Consumer<CompareProgress> progress, BooleanSupplier stop) {
        long dumpSequence = sequence(folder);
        long referenceSequence = sequence(reference.mail());
        Optional<CaseComparison> comparison = ComparisonRun.run(folder, reference.mail(), workers, progress, stop);
        comparison.ifPresent(
                made -> new ComparisonFile(clock.instant(), dumpSequence, referenceSequence, made).write(reference));
        return comparison.isEmpty() ? Optional.empty() : read(reference);
    }

    /** The comparisons that were made of this case, by the name of the reference. */
    List<CompareOutcome> results() {
        CaseStore.openReader(folder).close();
        List<CompareOutcome> results = new ArrayList<>();
        for (ReferenceFolder reference : ReferenceFolder.all(folder)) {
            read(reference).ifPresent(results::add);
        }
        return results;
    }

    private Optional<CompareOutcome> read(ReferenceFolder reference) {
        return reference
                .exhibit()
                .flatMap(exhibit -> ComparisonFile.read(reference)
                        .map(file -> new CompareOutcome(
                                reference,
                                exhibit,
                                file.made(),
                                sequence(folder) != file.dumpSequence()
                                        || sequence(reference.mail()) != file.referenceSequence(),
                                file.comparison())));
    }

    private static long sequence(Path folder) {
        try (CaseReader reader = CaseStore.openReader(folder)) {
            return reader.sequence();
        }
    }
}
