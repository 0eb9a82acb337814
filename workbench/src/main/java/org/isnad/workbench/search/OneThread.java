package org.isnad.workbench.search;

import java.util.Collection;
import org.apache.lucene.search.CollectorManager;

/** A search of some milliseconds is not worth a second thread. */
record OneThread(int limit) implements CollectorManager<RankedHits, RankedHits> {
    @Override
    public RankedHits newCollector() {
        return new RankedHits(limit);
    }

    @Override
    public RankedHits reduce(Collection<RankedHits> collectors) {
        return collectors.isEmpty() ? newCollector() : collectors.iterator().next();
    }
}
