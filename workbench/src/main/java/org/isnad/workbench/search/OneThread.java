package org.isnad.workbench.search;

import java.util.BitSet;
import java.util.Collection;
import org.apache.lucene.search.CollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * A search of some milliseconds is not worth a second thread.
 *
 * @param numbers see {@link RankedHits}
 */
record OneThread(int limit, @Nullable BitSet numbers) implements CollectorManager<RankedHits, RankedHits> {
    OneThread(int limit) {
        this(limit, null);
    }

    @Override
    public RankedHits newCollector() {
        return new RankedHits(limit, numbers);
    }

    @Override
    public RankedHits reduce(Collection<RankedHits> collectors) {
        return collectors.isEmpty() ? newCollector() : collectors.iterator().next();
    }
}
