package org.isnad.workbench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * The documents of an index that somebody may see. Whatever the others hold is as if it were not there, down to how often a word
 * stands: from a word that only hidden texts have nothing may follow, not even that a slip of the pen is none.
 */
final class VisibleDocuments {
    private final IndexReader reader;
    /** By segment; null where everything may be seen. */
    private final @Nullable List<FixedBitSet> shown;

    private final long count;

    private VisibleDocuments(IndexReader reader, @Nullable List<FixedBitSet> shown, long count) {
        this.reader = reader;
        this.shown = shown;
        this.count = count;
    }

    static VisibleDocuments all(IndexReader reader) {
        return new VisibleDocuments(reader, null, reader.numDocs());
    }

    /** @param numbers the catalog's numbers of contents that may be seen */
    static VisibleDocuments of(IndexReader reader, LongPredicate numbers) throws IOException {
        List<FixedBitSet> shown = new ArrayList<>();
        long count = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            FixedBitSet here = new FixedBitSet(leaf.reader().maxDoc());
            NumericDocValues number = leaf.reader().getNumericDocValues(Schema.NUMBER);
            Bits live = leaf.reader().getLiveDocs();
            while (number != null && number.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int document = number.docID();
                if ((live == null || live.get(document)) && numbers.test(number.longValue())) {
                    here.set(document);
                    count++;
                }
            }
            shown.add(here);
        }
        return new VisibleDocuments(reader, shown, count);
    }

    IndexReader reader() {
        return reader;
    }

    long count() {
        return count;
    }

    /** Whether nothing is hidden. */
    boolean isAll() {
        return shown == null;
    }

    /** How many of them have a word in a field, and how many words: by the lengths that BM25 keeps, exact up to forty. */
    record Extent(long documents, long words) {}

    Extent extent(String field) throws IOException {
        long documents = 0;
        long words = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues lengths = leaf.reader().getNormValues(field);
            Bits here = in(leaf);
            while (lengths != null && lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if ((here == null || here.get(lengths.docID())) && lengths.longValue() != 0) {
                    documents++;
                    words += SmallFloat.byte4ToInt((byte) lengths.longValue());
                }
            }
        }
        return new Extent(documents, words);
    }

    /** Of a segment; null for all of it. */
    @Nullable
    Bits in(LeafReaderContext leaf) {
        return shown == null ? leaf.reader().getLiveDocs() : shown.get(leaf.ord);
    }

    /** In how many of them a term stands. */
    long documents(Term term) throws IOException {
        return shown == null ? reader.docFreq(term) : sum(shown, term, false, Long.MAX_VALUE);
    }

    boolean has(Term term) throws IOException {
        return shown == null ? reader.docFreq(term) > 0 : sum(shown, term, false, 1) > 0;
    }

    /** How often a term stands in them. */
    long times(Term term) throws IOException {
        return shown == null ? reader.totalTermFreq(term) : sum(shown, term, true, Long.MAX_VALUE);
    }

    /** How many words a field has in them: of a part of them in proportion, for to count them each text would have to be read. */
    long words(String field) throws IOException {
        long all = Math.max(0, reader.getSumTotalTermFreq(field));
        return shown == null ? all : (long) (all * (count / Math.max(1.0, reader.numDocs())));
    }

    private long sum(List<FixedBitSet> visible, Term term, boolean eachTime, long enough) throws IOException {
        long sum = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum postings = leaf.reader().postings(term, eachTime ? PostingsEnum.FREQS : PostingsEnum.NONE);
            FixedBitSet here = visible.get(leaf.ord);
            while (postings != null && sum < enough && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (here.get(postings.docID())) {
                    sum += eachTime ? postings.freq() : 1;
                }
            }
        }
        return sum;
    }
}
