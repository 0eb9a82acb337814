package org.isnad.workbench.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.jspecify.annotations.Nullable;

/** Weighs words by the documents that somebody may see, as if there were no others (BM25: how rare, and how long beside the rest). */
final class VisibleSearcher extends IndexSearcher {
    private final VisibleDocuments visible;
    private final Map<String, CollectionStatistics> fields = new HashMap<>();

    private VisibleSearcher(IndexReader reader, VisibleDocuments visible) {
        super(reader);
        this.visible = visible;
    }

    static IndexSearcher of(IndexReader reader, VisibleDocuments visible) {
        IndexSearcher searcher = visible.isAll() ? new IndexSearcher(reader) : new VisibleSearcher(reader, visible);
        searcher.setQueryCache(null);
        return searcher;
    }

    /** A word of hidden texts alone weighs something, for zero is not allowed; there is nothing that it could be found in. */
    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        long documents = Math.max(1, visible.documents(term));
        return new TermStatistics(term.bytes(), documents, documents);
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
        CollectionStatistics known = fields.get(field);
        if (known != null || super.collectionStatistics(field) == null) {
            return known;
        }
        VisibleDocuments.Extent extent = visible.extent(field);
        long documents = Math.max(1, extent.documents());
        CollectionStatistics own = new CollectionStatistics(
                field, Math.max(documents, visible.count()), documents, Math.max(documents, extent.words()), documents);
        fields.put(field, own);
        return own;
    }
}
