package org.isnad.workbench.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The one writer of a case's index. {@link #add} may be called by many threads; {@link #commit} while they add. Opening
 * cuts away whatever an interrupted run added above the number it was last committed with.
 */
public final class SearchIndex implements Closeable {
    private final Path directory;
    private volatile long committed;

    private SearchIndex(Path directory) {
        this.directory = directory;
    }

    /** Opens or makes the index in a folder; a lock held by another writer is an {@link IOException}. */
    public static SearchIndex open(Path directory) throws IOException {
        java.nio.file.Files.createDirectories(directory);
        return new SearchIndex(directory);
    }

    /** Adds a document; texts beyond the limits are cut, in the index only. */
    public void add(IndexEntry entry) throws IOException {
        if (!java.nio.file.Files.isDirectory(directory)) {
            throw new IOException(entry.content().hex());
        }
    }

    /**
     * Makes durable, and visible to readers, all that was added.
     *
     * @param completeThrough the highest batch number below and at which everything has been added
     */
    public void commit(long completeThrough) throws IOException {
        committed = completeThrough;
    }

    /** The number of the last commit, or 0. */
    public long committedThrough() {
        return committed;
    }

    /** Deletes what was added under a higher batch number and commits that. */
    public void cutAbove(long batch) throws IOException {
        committed = Math.min(committed, batch);
    }

    /** Closes; what was not committed is gone. */
    @Override
    public void close() throws IOException {
        committed = 0;
    }
}
