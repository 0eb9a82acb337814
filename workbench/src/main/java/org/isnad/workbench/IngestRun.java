package org.isnad.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.ingest.ContainerWalk;
import org.isnad.workbench.ingest.Ingest;
import org.isnad.workbench.ingest.IngestLimits;
import org.isnad.workbench.ingest.IngestProgress;
import org.isnad.workbench.ingest.Spool;
import org.isnad.workbench.ingest.formats.Formats;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.judge.TransitPass;
import org.isnad.workbench.search.SearchIndex;
import org.isnad.workbench.store.Acquisition;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.Durability;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.ItemStatus;

/** One run of ingest from opening the case to closing it. */
final class IngestRun {
    private final Path folder;
    private final Clock clock;
    private final Durability steps;
    private final Duration commitEvery;

    IngestRun(Path folder, Clock clock, Durability steps, Duration commitEvery) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
        this.steps = steps;
        this.commitEvery = commitEvery;
    }

    IngestOutcome run(IngestOrder order, Consumer<IngestProgress> progress, BooleanSupplier stop) {
        List<Path> paths = checked(order.paths());
        if (!CaseStore.isCase(folder)) {
            CaseStore.create(folder, steps);
        }
        try (CaseWriter writer = CaseStore.openWriter(folder, steps);
                SearchIndex index = IndexRun.openBeside(writer, folder)) {
            Instant now = clock.instant();
            List<Locator> before = new ArrayList<>();
            List<Ingest.Root> roots = roots(writer, paths, before);
            long acquisition = writer.beginAcquisition(new Acquisition(
                    0,
                    order.source() == null ? paths.stream().map(Path::toString).toList() : List.of(order.source()),
                    order.statedHash(),
                    order.operator(),
                    now,
                    null,
                    Version.CURRENT));
            Judge judge = new Judge(keys(writer), now);
            // The case may lie in the dump; it is never read as a part of it.
            ContainerWalk walk = new ContainerWalk(
                    Formats.all(), IngestLimits.STANDARD, Spool.open(folder.resolve("spool")), List.of(folder));
            Ingest ingest =
                    new Ingest(writer, index, judge, steps, walk, now, acquisition, commitEvery, order.workers());
            boolean stopped = ingest.run(roots, progress, stop);
            if (!stopped) {
                TransitPass.run(writer, judge);
                writer.endAcquisition(acquisition, clock.instant());
            }
            index.commit(writer.finish().batchesComplete());
            try (CaseReader reader = writer.reader()) {
                return new IngestOutcome(acquisition, reader.summary(), ingest.progress(), before, stopped);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CaseKeys keys(CaseWriter writer) {
        try (CaseReader reader = writer.reader()) {
            return CaseKeys.of(reader.keys());
        }
    }

    /** Everything the user gave has to be there before anything is made: a typing mistake leaves no trace. */
    private List<Path> checked(List<Path> given) {
        List<Path> paths = new ArrayList<>();
        for (Path path : given) {
            Path absolute = path.toAbsolutePath().normalize();
            if (!Files.exists(absolute)) {
                throw new Workbench.BadRequest(Phrase.of("ingest.problem.no-such-path", path));
            }
            if (!Files.isReadable(absolute)) {
                throw new Workbench.BadRequest(Phrase.of("ingest.problem.not-readable", path));
            }
            if (absolute.equals(folder)) {
                throw new Workbench.BadRequest(Phrase.of("ingest.problem.case-is-dump", path));
            }
            if (!paths.contains(absolute)) {
                paths.add(absolute);
            }
        }
        return paths;
    }

    /**
     * Gives every path a locator of its own: the name it has, or, where another path of that name was taken in before, the
     * name with a number. The same path gets the same locator in every run, which is how a run is resumed.
     */
    private static List<Ingest.Root> roots(CaseWriter writer, List<Path> paths, List<Locator> before) {
        long known;
        try (CaseReader reader = writer.reader()) {
            known = reader.children(0).size();
        }
        List<Ingest.Root> roots = new ArrayList<>();
        List<Locator> taken = new ArrayList<>();
        for (Path path : paths) {
            for (int number = 1; ; number++) {
                Path name = path.getFileName();
                String base = name == null ? "root" : name.toString();
                Locator locator = Locator.root(number == 1 ? base : base + " (" + number + ")");
                Optional<ItemRow> row = writer.findRoot(locator);
                boolean ours = row.isPresent() && row.get().name().equals(path.toString());
                if (taken.contains(locator) || (row.isPresent() && !ours)) {
                    continue;
                }
                taken.add(locator);
                if (row.isPresent() && row.get().status() != ItemStatus.OPEN) {
                    before.add(locator);
                } else {
                    long ordinal = row.map(ItemRow::ordinal).orElse(++known);
                    roots.add(new Ingest.Root(path, locator, ordinal));
                }
                break;
            }
        }
        return roots;
    }
}
