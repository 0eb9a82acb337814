package org.isnad.workbench.search;

import java.io.IOException;
import java.util.function.LongPredicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Documents that pass a test of their stored values. This is how levels and mailboxes, which only the catalog knows, get
 * into a search without being terms.
 */
final class FilterQuery extends Query {
    /** The test within one segment. */
    @FunctionalInterface
    private interface Test {
        @Nullable
        TwoPhaseIterator in(LeafReader reader) throws IOException;
    }

    private final String description;
    private final Test test;

    private FilterQuery(String description, Test test) {
        this.description = description;
        this.test = test;
    }

    /** Contents whose number is agreed to. */
    static FilterQuery numbers(String description, LongPredicate agrees) {
        return new FilterQuery(description, reader -> {
            NumericDocValues numbers = reader.getNumericDocValues(Schema.NUMBER);
            return numbers == null ? null : new Numbers(numbers, agrees);
        });
    }

    /** Contents whose hash, in hexadecimal digits of lower case, begins so. */
    static FilterQuery contentPrefix(String digits) {
        return new FilterQuery("content:" + digits, reader -> {
            BinaryDocValues contents = reader.getBinaryDocValues(Schema.CONTENT);
            return contents == null ? null : new Contents(contents, digits);
        });
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                TwoPhaseIterator tested = test.in(context.reader());
                if (tested == null) {
                    return null;
                }
                DocIdSetIterator passed = TwoPhaseIterator.asDocIdSetIterator(tested);
                return ConstantScoreScorerSupplier.fromIterator(
                        passed, score(), scoreMode, context.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                // The catalog may change its mind while the index stays as it is.
                return false;
            }
        };
    }

    private static final class Numbers extends TwoPhaseIterator {
        private final NumericDocValues numbers;
        private final LongPredicate agrees;

        Numbers(NumericDocValues numbers, LongPredicate agrees) {
            super(numbers);
            this.numbers = numbers;
            this.agrees = agrees;
        }

        @Override
        public boolean matches() throws IOException {
            return agrees.test(numbers.longValue());
        }

        @Override
        public float matchCost() {
            return 20;
        }
    }

    private static final class Contents extends TwoPhaseIterator {
        private final BinaryDocValues contents;
        private final String digits;

        Contents(BinaryDocValues contents, String digits) {
            super(contents);
            this.contents = contents;
            this.digits = digits;
        }

        @Override
        public boolean matches() throws IOException {
            BytesRef hash = contents.binaryValue();
            for (int i = 0; i < digits.length() && i / 2 < hash.length; i++) {
                int value = hash.bytes[hash.offset + i / 2];
                int nibble = i % 2 == 0 ? (value >> 4) & 0xF : value & 0xF;
                if (Character.forDigit(nibble, 16) != digits.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public float matchCost() {
            return 30;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return description;
    }

    /** Two tests are the same only if they are the same object: what they ask is outside of the index. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FilterQuery that && test == that.test;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(test);
    }
}
