package org.isnad.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.isnad.workbench.examine.StageProgress;
import org.isnad.workbench.exposure.ExposedList;
import org.isnad.workbench.exposure.ExposedValue;

/** What texts expose of people: looked for, listed, shown. */
public final class ExposedPlaces {
    private final Path folder;
    private final Clock clock;

    ExposedPlaces(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Looks for what texts expose of people where nobody has looked yet; returns whether it came to the end.
     *
     * @param progress told now and then, on any thread
     * @param stop asked now and then; once it says true, the run ends
     */
    public boolean look(Consumer<StageProgress> progress, BooleanSupplier stop) {
        return new ExposedRun(folder, clock).scan(progress, stop);
    }

    /** What was found, with its values hidden. */
    public ExposedList masked(Predicate<ExposedValue> wanted) {
        return new ExposedRun(folder, clock).masked(wanted);
    }

    /**
     * What was found, with its values; that they were shown stays in the case's record.
     *
     * @param wanted asked of hidden values
     * @param what was asked for, in words
     * @param because the reason, not blank
     * @param by who asks, not blank
     */
    public ExposedList revealed(Predicate<ExposedValue> wanted, String what, String because, String by) {
        return new ExposedRun(folder, clock).revealed(wanted, what, because, by);
    }
}
