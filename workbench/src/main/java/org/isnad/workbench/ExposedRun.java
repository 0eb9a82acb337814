package org.isnad.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.examine.StageProgress;
import org.isnad.workbench.exposure.ExposedList;
import org.isnad.workbench.exposure.ExposedValue;
import org.isnad.workbench.exposure.ExposureScan;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.Durability;
import org.isnad.workbench.store.Revelation;

/** What a case exposes of people. */
final class ExposedRun {
    private final Path folder;
    private final Clock clock;

    ExposedRun(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Looks through what was not looked through; returns whether it came to the end. Writes only where there is something left. */
    boolean scan(Consumer<StageProgress> progress, BooleanSupplier stop) {
        try (CaseReader reader = CaseStore.openReader(folder)) {
            if (ExposureScan.isDone(reader)) {
                return true;
            }
        }
        try (CaseWriter writer = CaseStore.openWriter(folder, Durability.NOTHING);
                CaseReader reader = writer.reader()) {
            return new ExposureScan(writer, reader).run(progress, stop);
        }
    }

    ExposedList masked(Predicate<ExposedValue> wanted) {
        try (CaseReader reader = CaseStore.openReader(folder)) {
            return ExposedList.of(reader, true, wanted);
        }
    }

    /** First it is written down who wants to see what and why; then it is shown. */
    ExposedList revealed(Predicate<ExposedValue> wanted, String what, String because, String by) {
        if (because.isBlank() || by.isBlank()) {
            throw new Workbench.BadRequest(Phrase.of("exposed.problem.because"));
        }
        long count = masked(wanted).values().size();
        try (CaseWriter writer = CaseStore.openWriter(folder, Durability.NOTHING)) {
            writer.documents().revealed(new Revelation(what, count, because, by, clock.instant()));
            writer.commit();
        }
        try (CaseReader reader = CaseStore.openReader(folder)) {
            return ExposedList.of(reader, false, wanted);
        }
    }
}
