package org.isnad.workbench.ingest;

import java.nio.file.Path;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Receives what the walk finds. The walk over one dump calls from one thread and in a fixed order: a container is
 * entered, its entries follow by growing ordinal (a container among them is entered and left before the next entry),
 * then it is left. The ordinals are the key by which an interrupted run goes on.
 *
 * <p>Every entry of a container ends in exactly one of {@link #enter}, {@link #message}, {@link #file},
 * {@link #failed} and {@link #skipped}, or was {@link #known} before.
 *
 * <p>A {@link Payload} that is handed over belongs to the receiver, who closes it, on any thread.
 */
public interface Harvest {
    /**
     * A container begins.
     *
     * @param parent the container it lies in, or null for what the user gave
     * @param ordinal its place in the parent, from 1
     * @param format the {@linkplain Format#name() name of its format}
     * @param receivedBytes its bytes as they lay in the parent, packed; 0 for a folder; may only be known on leaving
     * @param expected number of entries counted by another way than by reading them, or null
     */
    Node enter(
            @Nullable Node parent,
            long ordinal,
            Locator locator,
            String name,
            String format,
            long receivedBytes,
            @Nullable Long expected);

    /**
     * Whether a message, file, failed or skipped entry with this ordinal was committed by an earlier, interrupted run:
     * then the walk passes over it without making its bytes. Never true for a container: that is asked by
     * {@link #enter}.
     */
    boolean known(@Nullable Node container, long ordinal);

    /** A message that stands by itself. Of a mailbox file's message the name is its From_ line, without line end. */
    void message(
            @Nullable Node container,
            long ordinal,
            Locator locator,
            String name,
            Payload bytes,
            long receivedBytes,
            String mailbox);

    /** Any other leaf: a document, a picture, an archive of a format that is not opened yet. */
    void file(
            @Nullable Node container,
            long ordinal,
            Locator locator,
            String name,
            Payload bytes,
            long receivedBytes,
            String mediaType,
            String mailbox);

    /**
     * An entry that could not be read, or not to its end, or not be opened.
     *
     * @param bytes what could be read of it, or null
     */
    void failed(
            @Nullable Node container,
            long ordinal,
            Locator locator,
            String name,
            Phrase reason,
            @Nullable Payload bytes,
            long receivedBytes);

    /** An entry left out on purpose: a link, a socket, the case folder itself. */
    void skipped(
            @Nullable Node container, long ordinal, Locator locator, String name, Phrase reason, long receivedBytes);

    /** Something wrong with a container that was met and survived. */
    void defect(Node container, Defect defect);

    /**
     * All entries of a container were handed over, as far as they could be read. Not called for a container that was
     * {@linkplain Node#finishedBefore() finished before}.
     *
     * @param size bytes of the container itself; 0 for a folder
     * @param receivedBytes its bytes as they lay in the parent
     * @param expected as for {@link #enter}, now that the whole was read
     */
    void leave(Node container, long size, long receivedBytes, @Nullable Long expected);

    /**
     * Custody: an input file was read to its end. Called before the file itself is handed over, or before its container
     * is left; so that what an interrupted run committed has its hash on record.
     */
    void input(Path file, long size, ItemId sha256);
}
