package org.isnad.workbench.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The one writer of a case's index. {@link #add} may be called by many threads; {@link #commit} while they add. Opening
 * cuts away whatever an interrupted run added above the number it was last committed with.
 *
 * <p>Settings: the buffer is bounded, for several threads share it; merges are few and run on one thread, for a merge costs
 * the CPU that ingest wants, and thirty segments are searched as fast as ten.
 */
public final class SearchIndex implements Closeable {
    /** In the user data of a commit: the highest batch number below and at which all is in it. */
    static final String THROUGH = "through";

    /** In the user data of a commit: which layout its documents have. */
    private static final String LAYOUT = "layout";
    /** To be raised with every change of what a document has; an index of another layout is emptied, and filled anew by whoever opened it. */
    private static final String PRESENT_LAYOUT = "2";

    private static final double BUFFER_MEGABYTES = 128;
    private static final int SEGMENTS_PER_TIER = 24;
    private static final int MOST_PENDING_MERGES = 8;

    private final Directory directory;
    private final IndexWriter writer;
    private final ConcurrentMergeScheduler merges;
    /** Makers nobody uses just now; as many are made as threads add at once. */
    private final Queue<DocumentMaker> makers = new ConcurrentLinkedQueue<>();

    private volatile long through;

    private SearchIndex(Directory directory, IndexWriter writer, ConcurrentMergeScheduler merges) {
        this.directory = directory;
        this.writer = writer;
        this.merges = merges;
        this.through = through(writer.getLiveCommitData());
    }

    /**
     * Opens or makes the index in a folder.
     *
     * @throws LockObtainFailedException if another writer has it
     */
    public static SearchIndex open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Directory directory = FSDirectory.open(folder);
        SearchIndex index;
        try {
            ConcurrentMergeScheduler scheduler = new ConcurrentMergeScheduler();
            scheduler.setMaxMergesAndThreads(MOST_PENDING_MERGES, 1);
            index = new SearchIndex(directory, new IndexWriter(directory, config(scheduler)), scheduler);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
        try {
            if (index.isOfOtherLayout()) {
                index.writer.deleteAll();
                index.commit(0);
            }
            index.delete(index.through);
            index.writer.commit();
            return index;
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    private boolean isOfOtherLayout() {
        for (Map.Entry<String, String> entry : writer.getLiveCommitData()) {
            if (entry.getKey().equals(LAYOUT)) {
                return !entry.getValue().equals(PRESENT_LAYOUT);
            }
        }
        return writer.getDocStats().maxDoc > 0;
    }

    private static IndexWriterConfig config(ConcurrentMergeScheduler scheduler) {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setSegmentsPerTier(SEGMENTS_PER_TIER);
        merges.setNoCFSRatio(0);
        merges.setForceMergeDeletesPctAllowed(0);
        IndexWriterConfig config = new IndexWriterConfig();
        config.setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setUseCompoundFile(false);
        config.setMergePolicy(merges);
        config.setMergeScheduler(scheduler);
        config.setMaxFullFlushMergeWaitMillis(0);
        config.setCommitOnClose(false);
        return config;
    }

    /** Adds a document; texts beyond the limits are cut, in the index only. */
    public void add(IndexEntry entry) throws IOException {
        DocumentMaker idle = makers.poll();
        DocumentMaker maker = idle == null ? new DocumentMaker() : idle;
        writer.addDocument(maker.fields(entry));
        // After an exception the maker is in an unknown state and not handed back.
        makers.add(maker);
    }

    /**
     * Takes the documents of some contents out, because they are added anew. Looks at every document once for all of them.
     *
     * @param contentNumbers the catalog's numbers
     */
    public void remove(Collection<Long> contentNumbers) throws IOException {
        if (!contentNumbers.isEmpty()) {
            writer.deleteDocuments(NumericDocValuesField.newSlowSetQuery(
                    Schema.NUMBER,
                    contentNumbers.stream().mapToLong(Long::longValue).toArray()));
        }
    }

    /** After {@link #remove}: rewrites what holds removed documents, for they still count in the scores of the others. */
    public void tidy() throws IOException {
        do {
            writer.forceMergeDeletes(true);
            // A merge that was under way for another reason is left out by the above, and not waited for.
            merges.sync();
        } while (writer.hasDeletions());
    }

    /**
     * Writes part of what is in memory to files that the next commit makes durable. Whoever has nothing more to add calls it
     * on its own thread, so that the last commit does not write everything on one.
     */
    public void relieve() throws IOException {
        writer.flushNextBuffer();
    }

    /**
     * Makes durable, and visible to readers, all that was added.
     *
     * @param completeThrough the highest batch number below and at which everything has been added
     */
    public void commit(long completeThrough) throws IOException {
        writer.setLiveCommitData(Map.of(THROUGH, Long.toString(completeThrough), LAYOUT, PRESENT_LAYOUT)
                .entrySet());
        writer.commit();
        through = completeThrough;
    }

    /** The number of the last commit, or 0. */
    public long committedThrough() {
        return through;
    }

    /** Deletes what was added under a higher batch number and commits that. */
    public void cutAbove(long batch) throws IOException {
        delete(batch);
        commit(Math.min(batch, through));
    }

    private void delete(long above) throws IOException {
        writer.deleteDocuments(NumericDocValuesField.newSlowRangeQuery(Schema.BATCH, above + 1, Long.MAX_VALUE));
        tidy();
    }

    static long through(Iterable<Map.Entry<String, String>> commitData) {
        for (Map.Entry<String, String> entry : commitData) {
            if (entry.getKey().equals(THROUGH)) {
                return Long.parseLong(entry.getValue());
            }
        }
        return 0;
    }

    /** Closes; what was not committed is gone. */
    @Override
    public void close() throws IOException {
        try (directory) {
            writer.rollback();
        }
    }
}
