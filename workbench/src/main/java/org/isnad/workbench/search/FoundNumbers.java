package org.isnad.workbench.search;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** The catalog's numbers of all that is found, without order and score. */
final class FoundNumbers extends SimpleCollector {
    private final BitSet numbers = new BitSet();
    private @Nullable NumericDocValues number;

    /** On one thread. */
    record All() implements CollectorManager<FoundNumbers, BitSet> {
        @Override
        public FoundNumbers newCollector() {
            return new FoundNumbers();
        }

        @Override
        public BitSet reduce(Collection<FoundNumbers> collectors) {
            BitSet all = new BitSet();
            collectors.forEach(each -> all.or(each.numbers));
            return all;
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        number = context.reader().getNumericDocValues(Schema.NUMBER);
    }

    @Override
    public void collect(int document) throws IOException {
        if (number != null && number.advanceExact(document) && number.longValue() <= Integer.MAX_VALUE) {
            numbers.set((int) number.longValue());
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
