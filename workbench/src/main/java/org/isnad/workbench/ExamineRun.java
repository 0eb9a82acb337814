package org.isnad.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.isnad.workbench.examine.CopiesStage;
import org.isnad.workbench.examine.DocumentCopiesStage;
import org.isnad.workbench.examine.DocumentStage;
import org.isnad.workbench.examine.LentStage;
import org.isnad.workbench.examine.PlaceStage;
import org.isnad.workbench.examine.QuoteStage;
import org.isnad.workbench.examine.Stage;
import org.isnad.workbench.examine.StageContext;
import org.isnad.workbench.examine.StageProgress;
import org.isnad.workbench.examine.ThreadStage;
import org.isnad.workbench.examine.TraceStage;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.Durability;

/** The second pass: its stages, one after another. A new stage is a class and a line here. */
final class ExamineRun {
    private static final List<Stage> STAGES = List.of(
            new CopiesStage(),
            new LentStage(),
            new ThreadStage(),
            new QuoteStage(),
            new TraceStage(),
            new PlaceStage(),
            new DocumentStage(),
            new DocumentCopiesStage());

    private final Path folder;
    private final Clock clock;

    ExamineRun(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    ExamineOutcome run(Consumer<StageProgress> progress, BooleanSupplier stop) {
        try (CaseWriter writer = CaseStore.openWriter(folder, Durability.NOTHING);
                CaseReader reader = writer.reader()) {
            Judge judge = new Judge(CaseKeys.of(reader), clock.instant());
            StageContext context = new StageContext(writer, reader, judge, progress, stop);
            List<String> ended = new ArrayList<>();
            for (Stage stage : STAGES) {
                stage.run(context);
                if (stop.getAsBoolean()) {
                    return new ExamineOutcome(ended, false);
                }
                ended.add(stage.name());
            }
            return new ExamineOutcome(ended, true);
        }
    }
}
