package org.isnad.workbench.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of something found, before it is known what it is: its head is looked at, then it is either read through
 * once as a stream, or taken whole as a payload.
 */
interface Content extends Closeable {
    /** The first bytes. */
    Head head() throws IOException;

    /** Reads on, up to what may lie in memory; the bytes if that was all, or null. Only looked at. */
    @Nullable
    Head whole() throws IOException;

    /** All bytes from the first one, once. */
    InputStream stream() throws IOException;

    /** All bytes, in memory or in a file; not after {@link #stream}. */
    Payload payload() throws IOException;

    /** What was read until reading failed, or null if nothing was. */
    @Nullable
    Payload partial();

    /** The file of the dump that has exactly these bytes, too large for memory, or null. */
    @Nullable
    Path dumpFile();

    /** Number of bytes, or -1 if the end has not been seen. */
    long length();

    /** Number of bytes known so far; when the end has been seen, all. */
    long seen();

    /** Of an input file that will be read at random: reads it once in order, for its hash. */
    default void record() throws IOException {}

    /** Reads what is left of the stream, so that all was counted and checked. */
    void finish() throws IOException;

    /** Whether an input file was seen to change while it was read. */
    default boolean changed() {
        return false;
    }

    /** Whether the payload belongs to somebody else, who also keeps the bytes. */
    default boolean borrowed() {
        return false;
    }

    @Override
    void close();
}
