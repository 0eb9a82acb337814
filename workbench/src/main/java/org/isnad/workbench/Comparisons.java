package org.isnad.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.compare.CompareProgress;
import org.isnad.workbench.ingest.IngestProgress;
import org.isnad.workbench.publish.CompareReport;
import org.isnad.workbench.publish.Page;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;

/** A case held against references. */
public final class Comparisons {
    private final Path folder;
    private final Clock clock;

    Comparisons(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Takes a reference in, beside the case and never into it, and compares every message of the two. Empty if it was
     * stopped; the same order goes on.
     */
    public Optional<CompareOutcome> make(
            CompareOrder order,
            Consumer<IngestProgress> reading,
            Consumer<CompareProgress> comparing,
            BooleanSupplier stop) {
        return new CompareRun(folder, clock).run(order, reading, comparing, stop);
    }

    /** The comparisons that were made of this case, one for each reference. */
    public List<CompareOutcome> all() {
        return new CompareRun(folder, clock).results();
    }

    /**
     * What is to be said of a comparison.
     *
     * @param sheets folder for the proof sheets of what differs, or null for none
     * @param languages of the sheets
     * @param most messages of one side only that are named
     */
    public CompareReport report(CompareOutcome outcome, @Nullable Path sheets, List<Words> languages, int most) {
        return new CompareShow(folder, clock).report(outcome, sheets, languages, most);
    }

    /** The proof sheet of one message that differs from its copy in a reference; empty where it does not. */
    public Optional<Page> sheet(CompareOutcome outcome, ItemId dump, Words words) {
        return new CompareShow(folder, clock).sheet(outcome, dump, words);
    }
}
