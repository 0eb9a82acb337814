package org.isnad.workbench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** Counts all and keeps the best, in an order that does not depend on how the documents lie in segments. */
final class RankedHits implements Collector {
    /** Latest first; undated last. */
    private static final Comparator<Hit> BY_DATE = Comparator.comparing(
                    Hit::date, Comparator.nullsFirst(Comparator.<Long>naturalOrder()))
            .reversed();

    static final Comparator<Hit> ORDER =
            Comparator.comparing(Hit::score).reversed().thenComparing(BY_DATE).thenComparing(Hit::content);

    private final int limit;
    private final PriorityQueue<Hit> worstFirst = new PriorityQueue<>(ORDER.reversed());
    private long total;

    RankedHits(int limit) {
        this.limit = limit;
    }

    long total() {
        return total;
    }

    List<Hit> best() {
        List<Hit> best = new ArrayList<>(worstFirst);
        best.sort(ORDER);
        return best;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return new Segment(new StoredHits(context.reader()));
    }

    private void offer(Hit hit) {
        if (worstFirst.size() >= limit) {
            Hit worst = worstFirst.peek();
            if (worst == null || ORDER.compare(hit, worst) > 0) {
                return;
            }
            worstFirst.poll();
        }
        worstFirst.add(hit);
    }

    private boolean isTooWeak(float score) {
        Hit worst = worstFirst.peek();
        return limit == 0 || (worstFirst.size() >= limit && worst != null && score < worst.score());
    }

    private final class Segment implements LeafCollector {
        private final StoredHits stored;
        private @Nullable Scorable scorer;

        Segment(StoredHits stored) {
            this.stored = stored;
        }

        @Override
        public void setScorer(Scorable newScorer) {
            scorer = newScorer;
        }

        @Override
        public void collect(int document) throws IOException {
            total++;
            float score = scorer == null ? 0 : scorer.score();
            if (!isTooWeak(score)) {
                offer(stored.hit(document, score));
            }
        }
    }
}
