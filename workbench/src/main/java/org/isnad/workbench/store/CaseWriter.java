package org.isnad.workbench.store;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a case. All methods may be called from any thread; one thread calls {@link #append} and
 * {@link #commit}. A {@link CaseProblem} from any of them ends the writer: nothing after the last commit counts, and the
 * next writer goes on from there.
 */
// Bodies follow in the next slice.
@SuppressWarnings("DoNotCallSuggester")
public final class CaseWriter implements AutoCloseable {
    CaseWriter() {}

    /** The next number of an item's occurrence. */
    public long nextItem() {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** The next number of a batch. Every number given out is followed by its batch, if need be an empty one. */
    public long nextBatch() {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Who stores what. */
    public ContentNumbers contents() {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** A builder for one thread. */
    public BlockBuilder newBlock() {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /**
     * Takes over a batch, in any order of numbers. A batch that refers to bytes whose own batch is still on its way
     * waits for it within the writer.
     */
    public void append(Batch batch) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /**
     * Stores a claimed content of any length, in frames, without holding it whole; to be called before the batch that
     * refers to it is appended. The stream must give exactly {@code length} bytes with the hash {@code content}.
     */
    public void appendLarge(ItemId content, InputStream bytes, long length) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Says that a container was read to its end. */
    public void closeContainer(ContainerEnd end) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Changes how it went with an item that is in an appended batch. */
    public void updateItem(long id, ItemStatus status, @Nullable Long expected, @Nullable Phrase reason) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Records what was wrong with an item; those of a message's bytes are in its {@link MessageRow}. */
    public void addDefects(long item, List<Defect> defects) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Makes everything appended so far durable: packs first, then the catalog. */
    public Commit commit() {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Every batch up to this number is committed or will never come. */
    public long completeThrough() {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    // --- going on after an interruption

    /** The item that an earlier run made of the {@code ordinal}-th entry of {@code parent}, if it was committed. */
    public Optional<ItemRow> findItem(long parent, long ordinal) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** The item an earlier run made of what the user gave under this locator. */
    public Optional<ItemRow> findRoot(Locator locator) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Ordinals of the committed entries of a container. */
    public BitSet committedOrdinals(long container) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Containers that were not read to their end, parents before children. */
    public List<ItemRow> openContainers() {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Whether these bytes are in the case already. */
    public boolean contains(ItemId content) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    // --- custody

    /** Begins the record of a run; the number that its items carry. */
    public long beginAcquisition(Acquisition acquisition) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    public void endAcquisition(long number, Instant ended) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Records a file of the dump; a second record of the same acquisition and locator replaces the first. */
    public void addInputFile(InputFile file) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    // --- keys and levels

    /** Adds keys; a statement that is there already is not added again. Returns how many are new. */
    public int addKeys(List<KeyStatement> keys) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Puts down what a message was judged to be, in place of an earlier judgement. */
    public void judged(Judgement judgement) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    // --- the rest

    /** A new, empty file for temporary use inside the case; left ones are removed when the next writer opens. */
    public Path spoolFile() {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** A reader of the same case; sees what is committed. */
    public CaseReader reader() {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Commits, makes the lookup indexes that were put off during ingest, and tidies the catalog's log away. */
    public Commit finish() {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Gives the case back. What was not committed is as if it had never been. */
    @Override
    public void close() {}
}
