package org.isnad.workbench.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.isnad.workbench.search.query.Clause;
import org.isnad.workbench.search.query.ParsedQuery;
import org.isnad.workbench.text.MessageText;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the last commit of a case's index, also while it is being written. Searching is safe for several threads;
 * {@link #refresh} and {@link #close} are not, beside a search.
 */
public final class SearchReader implements Closeable {
    static {
        // A word asked for in all places and forms is some dozens of terms; the parser bounds the number of words.
        IndexSearcher.setMaxClauseCount(1 << 17);
    }

    private final Path folder;
    private @Nullable DirectoryReader reader;

    private SearchReader(Path folder) {
        this.folder = folder;
    }

    /** Opens the last commit; a folder without one reads as an empty index. */
    public static SearchReader open(Path folder) throws IOException {
        SearchReader opened = new SearchReader(folder);
        opened.refresh();
        return opened;
    }

    /** Moves to the newest commit; says whether there was a newer one. */
    public boolean refresh() throws IOException {
        DirectoryReader old = reader;
        DirectoryReader newest = old == null ? first() : DirectoryReader.openIfChanged(old);
        if (newest == null) {
            return false;
        }
        reader = newest;
        if (old != null) {
            old.close();
        }
        return true;
    }

    private @Nullable DirectoryReader first() throws IOException {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        Directory directory = FSDirectory.open(folder);
        try {
            if (DirectoryReader.indexExists(directory)) {
                return DirectoryReader.open(directory);
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
        directory.close();
        return null;
    }

    /**
     * @param join what the catalog knows
     * @param limit how many hits at most; 0 only counts
     */
    public Hits search(ParsedQuery query, CatalogJoin join, int limit) throws IOException {
        return search(query, join, limit, null);
    }

    /**
     * The same, and all that meets the query noted on the way ({@link #numbers}).
     *
     * @param all where the catalog's numbers of it are put, or null
     */
    public Hits search(ParsedQuery query, CatalogJoin join, int limit, @Nullable BitSet all) throws IOException {
        return search(query, join, limit, all, null);
    }

    /**
     * The same, with words weighed by some of the contents alone. The query itself has to leave out the others.
     *
     * @param numbers the catalog's numbers of the contents that words are weighed by, or null for all
     */
    public Hits search(
            ParsedQuery query, CatalogJoin join, int limit, @Nullable BitSet all, @Nullable LongPredicate numbers)
            throws IOException {
        DirectoryReader current = reader;
        if (current == null) {
            return new Hits(0, List.of());
        }
        VisibleDocuments visible = visible(current, numbers);
        if (query.mayBeMetInPart()) {
            if (all != null) {
                all.or(numbers(query, join, visible));
            }
            return new SentenceSearch(current, visible, join).run(query, limit);
        }
        RankedHits ranked = VisibleSearcher.of(current, visible)
                .search(new Lookup(current, visible, join).of(query.root()), new OneThread(limit, all));
        return new Hits(ranked.total(), ranked.best());
    }

    private static VisibleDocuments visible(DirectoryReader current, @Nullable LongPredicate numbers)
            throws IOException {
        return numbers == null ? VisibleDocuments.all(current) : VisibleDocuments.of(current, numbers);
    }

    /**
     * What is about the same as a text ({@link LikeSearch}), among what meets a query.
     *
     * @param number the catalog's of the text itself, which is no hit
     */
    public Hits like(MessageText text, long number, ParsedQuery within, CatalogJoin join, int limit)
            throws IOException {
        DirectoryReader current = reader;
        if (current == null) {
            return new Hits(0, List.of());
        }
        VisibleDocuments visible = VisibleDocuments.all(current);
        IndexSearcher searcher = VisibleSearcher.of(current, visible);
        Query like = new BooleanQuery.Builder()
                .add(new LikeSearch(current).like(text), Occur.MUST)
                .add(new Lookup(current, visible, join).of(within.root()), Occur.FILTER)
                .add(FilterQuery.numbers("itself", other -> other != number), Occur.FILTER)
                .build();
        RankedHits ranked = searcher.search(like, new OneThread(limit));
        return new Hits(ranked.total(), ranked.best());
    }

    /** The catalog's numbers of everything that meets a query; of a sentence, of what has all its telling words. */
    public BitSet numbers(ParsedQuery query, CatalogJoin join) throws IOException {
        DirectoryReader current = reader;
        return current == null ? new BitSet() : numbers(query, join, VisibleDocuments.all(current));
    }

    private BitSet numbers(ParsedQuery query, CatalogJoin join, VisibleDocuments visible) throws IOException {
        Clause asked = query.mayBeMetInPart() ? new Clause.All(SentenceSearch.telling(query.words())) : query.root();
        IndexReader of = visible.reader();
        return VisibleSearcher.of(of, visible).search(new Lookup(of, visible, join).of(asked), new FoundNumbers.All());
    }

    /**
     * The contents that may hold a passage, with some words changed, left out or put in; the nearest first. Whoever asks
     * reads their texts and decides.
     *
     * @param passage its folded words, in order ({@link org.isnad.workbench.search.analysis.Words})
     * @param limit how many at most
     * @param numbers the catalog's numbers of the contents that are looked at, or null for all
     */
    public Nearest nearest(List<String> passage, int limit, @Nullable LongPredicate numbers) throws IOException {
        DirectoryReader current = reader;
        if (current == null || passage.isEmpty() || limit < 1) {
            return new Nearest(List.of(), 0, Map.of(), 0);
        }
        return new PassageSearch(current, visible(current, numbers), passage, limit).run();
    }

    /** The batch number the commit carries, or 0. */
    public long committedThrough() throws IOException {
        DirectoryReader current = reader;
        return current == null
                ? 0
                : SearchIndex.through(current.getIndexCommit().getUserData().entrySet());
    }

    /** Number of documents. */
    public int size() {
        DirectoryReader current = reader;
        return current == null ? 0 : current.numDocs();
    }

    /** Number of documents of contents whose number is agreed to. */
    public long size(LongPredicate numbers) throws IOException {
        DirectoryReader current = reader;
        return current == null ? 0 : VisibleDocuments.of(current, numbers).count();
    }

    @Override
    public void close() throws IOException {
        DirectoryReader current = reader;
        reader = null;
        if (current != null) {
            current.close();
            current.directory().close();
        }
    }
}
