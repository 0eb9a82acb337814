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
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.ingest.ContainerWalk;
import org.isnad.workbench.ingest.Ingest;
import org.isnad.workbench.ingest.IngestLimits;
import org.isnad.workbench.ingest.IngestProgress;
import org.isnad.workbench.ingest.IngestSetup;
import org.isnad.workbench.ingest.Spool;
import org.isnad.workbench.ingest.formats.Formats;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.judge.LayerPass;
import org.isnad.workbench.judge.TransitPass;
import org.isnad.workbench.judge.VersionPass;
import org.isnad.workbench.search.SearchIndex;
import org.isnad.workbench.store.Acquisition;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.Durability;

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
            if (!order.passwords().isEmpty()) {
                writer.resumption()
                        .reopenEncrypted(paths.stream().map(Path::toString).toList());
            }
            Roots given = Roots.of(writer, paths, order.again());
            long acquisition = begin(writer, order, paths, now);
            writer.custody().goOn(acquisition, given.continued());
            Judge judge = new Judge(keys(writer), now);
            Ingest ingest = new Ingest(
                    new IngestSetup(writer, index, judge, walk(order), steps, now),
                    acquisition,
                    commitEvery,
                    order.workers());
            boolean stopped = ingest.run(given.toRead(), progress, stop);
            if (!given.continued().isEmpty()) {
                writer.custody().gather();
            }
            complete(writer, index, given.continued().stream().reduce(acquisition, Math::min));
            passTwo(writer, judge);
            if (isDeclared(writer)) {
                new KeyRun(folder, clock).judgeRecovered(writer);
            }
            if (!stopped) {
                // Only now: whoever finds the record without an end knows that something is left to do.
                writer.custody().end(acquisition, clock.instant());
                writer.commit();
            }
            try (CaseReader reader = writer.reader()) {
                return new IngestOutcome(
                        acquisition, reader.overview().holdings(), ingest.progress(), given.readBefore(), stopped);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long begin(CaseWriter writer, IngestOrder order, List<Path> paths, Instant now) {
        return writer.custody()
                .begin(new Acquisition(
                        0,
                        order.source() == null
                                ? paths.stream().map(Path::toString).toList()
                                : List.of(order.source()),
                        order.statedHash(),
                        order.operator(),
                        now,
                        null,
                        Version.CURRENT));
    }

    /** The case may lie in the dump; it is never read as a part of it. */
    private ContainerWalk walk(IngestOrder order) throws IOException {
        return new ContainerWalk(
                Formats.all(),
                IngestLimits.STANDARD,
                Spool.open(folder.resolve("spool")),
                List.of(folder),
                order.passwords());
    }

    /** @param earliest acquisition whose files may have got new names: what a killed run has committed waits for them too */
    private static void complete(CaseWriter writer, SearchIndex index, long earliest) throws IOException {
        long batches = writer.finish().batchesComplete();
        try (CaseReader reader = writer.reader()) {
            IndexRun.renameFiles(index, reader, earliest);
        }
        index.commit(batches);
    }

    /** What bears on more than one message, or was not kept when a message was taken in. */
    static void passTwo(CaseWriter writer, Judge judge) {
        TransitPass.run(writer, judge);
        LayerPass.run(writer, judge);
        VersionPass.run(writer, judge);
    }

    private static boolean isDeclared(CaseWriter writer) {
        try (CaseReader reader = writer.reader()) {
            return !reader.custody().independence().isEmpty();
        }
    }

    static CaseKeys keys(CaseWriter writer) {
        try (CaseReader reader = writer.reader()) {
            return CaseKeys.of(reader);
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
}
