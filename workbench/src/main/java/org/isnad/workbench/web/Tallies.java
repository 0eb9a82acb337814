package org.isnad.workbench.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.Tally;
import org.isnad.workbench.store.Unsearched;
import org.jspecify.annotations.Nullable;

/** The few figures that are asked for every second: counted once for each commit, and for each sight of it. */
final class Tallies {
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

    /**
     * @param unsketched messages that the second pass has not looked at
     * @param losses what could not be read or was left out
     */
    record Counted(Tally tally, long unsketched, List<Unsearched.NotEmitted> losses) {}

    /** What was counted last, of whatever commit; null where nothing was yet. Asks nobody. */
    @Nullable
    Counted last(Sight sight) {
        return counted.get(sight.name());
    }

    Counted of(CaseReader reader, Sight sight) {
        Counted old = counted.get(sight.name());
        if (old != null && old.tally.sequence() == reader.sequence()) {
            return old;
        }
        Counted fresh = sight.within(
                reader,
                () -> new Counted(
                        reader.overview().tally(),
                        reader.sketches().countWanting(),
                        reader.coverage().losses()));
        counted.put(sight.name(), fresh);
        return fresh;
    }
}
