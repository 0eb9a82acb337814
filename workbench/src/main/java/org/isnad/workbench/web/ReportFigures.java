package org.isnad.workbench.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.isnad.workbench.OpenCase;
import org.isnad.workbench.store.CauseLine;
import org.isnad.workbench.store.Funnel;
import org.isnad.workbench.store.Summary;
import org.isnad.workbench.store.Unsearched;
import org.isnad.workbench.store.WantedKey;
import org.jspecify.annotations.Nullable;

/** What the report is made of: counted once a commit, for all languages and whoever asks; may be used by any number of threads. */
final class ReportFigures {
    private final Map<String, Last> last = new ConcurrentHashMap<>();

    /** What was counted, whatever language it is told in. */
    record Figures(
            long sequence,
            Summary all,
            Funnel funnel,
            List<CauseLine> causes,
            List<WantedKey> wanted,
            List<Unsearched.NotEmitted> losses) {}

    /** Of one sight; who counts holds it, so that others wait for what he is about to have. */
    private static final class Last {
        private @Nullable Figures figures;
    }

    Figures of(OpenCase open, Sight sight) {
        Last mine = last.computeIfAbsent(sight.name(), _ -> new Last());
        synchronized (mine) {
            Figures old = mine.figures;
            if (old != null && old.sequence == open.sequence()) {
                return old;
            }
            Figures fresh = open.read(reader -> sight.within(
                    reader,
                    () -> new Figures(
                            reader.sequence(),
                            reader.overview().summary(),
                            reader.overview().funnel(),
                            reader.keys().causes(),
                            reader.keys().wanted(),
                            reader.coverage().losses())));
            mine.figures = fresh;
            return fresh;
        }
    }
}
