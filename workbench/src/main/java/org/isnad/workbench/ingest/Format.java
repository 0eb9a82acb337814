package org.isnad.workbench.ingest;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A kind of container: one of the three plug-in points. A new one is a class in {@code ingest.formats}, a line in its
 * table, and tests. Formats hold no state; the walk may use one from several threads.
 */
public interface Format {
    /** Short lower-case name, shown to users and kept in the catalog, for instance {@code zip}. */
    String name();

    /** Whether these are the first bytes of such a container. Names and extensions do not count. */
    boolean recognises(Head head);

    /**
     * The same where the head does not suffice, for what tells this format apart may stand anywhere: then, and only then,
     * a name may help.
     */
    default boolean recognises(Head head, String name) {
        return recognises(head);
    }

    /**
     * Asked in addition where all bytes lie in memory; false if they are a message after all, as a mailbox of a single
     * message is.
     */
    default boolean opens(Head whole) {
        return true;
    }

    /** Whether a container of this kind is a mailbox: its messages count to it and not to the folder it lies in. */
    default boolean isMailbox() {
        return false;
    }

    /** Whether {@link Source#channel()} will be asked for, so that a stream has to be spooled first. */
    boolean needsRandomAccess();

    /** Whether this packs one file under no name of its own (gzip and its like). */
    default boolean packsOneFile() {
        return false;
    }

    /**
     * Begins to read. A format that reads a stream leaves that to {@link Opened#each}.
     *
     * @throws IOException if not even the list of entries can be had; the container is then recorded as failed, with
     *     its bytes
     */
    Opened open(Source source) throws IOException;

    /** A container that could be opened. */
    interface Opened extends Closeable {
        /**
         * Number of entries counted by another way than by reading them, folders apart; null if there is no such way.
         * Asked after opening and again after {@link #each}.
         */
        @Nullable
        Long expected();

        /**
         * Hands over all entries in their fixed order.
         *
         * @throws IOException if reading cannot go on; what was handed over stays, the container gets a defect
         */
        void each(Entries entries) throws IOException;

        @Override
        default void close() throws IOException {}
    }
}
