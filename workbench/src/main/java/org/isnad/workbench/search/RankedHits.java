package org.isnad.workbench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
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

    /** A hit, and its document in the reader that was searched. */
    record Found(Hit hit, int document) {}

    private static final Comparator<Found> FOUND = Comparator.comparing(Found::hit, ORDER);

    private final int limit;
    private final @Nullable BitSet numbers;
    private final PriorityQueue<Found> worstFirst = new PriorityQueue<>(FOUND.reversed());
    private long total;

    /** @param numbers where the catalog's number of everything is noted that is found, or null */
    RankedHits(int limit, @Nullable BitSet numbers) {
        this.limit = limit;
        this.numbers = numbers;
    }

    long total() {
        return total;
    }

    List<Hit> best() {
        return found().stream().map(Found::hit).toList();
    }

    /** The best, in order. */
    List<Found> found() {
        List<Found> best = new ArrayList<>(worstFirst);
        best.sort(FOUND);
        return best;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return new Segment(new StoredHits(context.reader()), context.docBase);
    }

    private void offer(Hit hit, int document) {
        if (worstFirst.size() >= limit) {
            Found worst = worstFirst.peek();
            if (worst == null || ORDER.compare(hit, worst.hit()) > 0) {
                return;
            }
            worstFirst.poll();
        }
        worstFirst.add(new Found(hit, document));
    }

    /** Whether it comes behind all that are kept, whatever its hash is; asked of each, before anything is made of it. */
    private boolean isTooWeak(float score, StoredHits stored, int document) throws IOException {
        Found worst = worstFirst.peek();
        if (limit == 0) {
            return true;
        }
        if (worstFirst.size() < limit || worst == null || score > worst.hit().score()) {
            return false;
        }
        Long kept = worst.hit().date();
        return score < worst.hit().score()
                || stored.date(document) < (kept == null ? StoredHits.UNDATED : kept.longValue());
    }

    private final class Segment implements LeafCollector {
        private final StoredHits stored;
        private final int base;
        private @Nullable Scorable scorer;

        Segment(StoredHits stored, int base) {
            this.stored = stored;
            this.base = base;
        }

        @Override
        public void setScorer(Scorable newScorer) {
            scorer = newScorer;
        }

        @Override
        public void collect(int document) throws IOException {
            total++;
            if (numbers != null) {
                numbers.set(stored.number(document));
            }
            float score = scorer == null ? 0 : scorer.score();
            if (!isTooWeak(score, stored, document)) {
                offer(stored.hit(document, score), base + document);
            }
        }
    }
}
