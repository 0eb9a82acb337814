package org.isnad.workbench.store;

import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a case. All methods may be called from any thread; one thread calls {@link #append} and
 * {@link #commit}. A {@link CaseProblem} from any of them ends the writer: nothing after the last commit counts, and the
 * next writer goes on from there.
 *
 * <p>Order of a commit: frames are forced to the packs; then one SQLite transaction makes rows and pack lengths durable
 * together. What a crash leaves between the two is cut off on opening (docs/design/store.md).
 */
public final class CaseWriter implements AutoCloseable {
    /** A pack of this length is followed by a new one: easy to copy, few to open. */
    static final long PACK_BYTES = 1L << 30;

    private final CaseFolder folder;
    private final Durability steps;
    private final WriterLock lock;
    private final SpoolFolder spool;
    private final OpenTransaction transaction;

    /** Everything below is guarded by the transaction, but for what says that it guards itself. */
    private final Connection connection;

    private final Sql sql;
    private final PackWriter packs;
    private final ContentNumbers contents;
    private final BatchWriter batches;
    private final Map<Integer, Long> committedLengths = new HashMap<>();
    private final AtomicLong lastItem;
    private final AtomicLong lastBatch;
    private long sequence;

    static CaseWriter open(Path root, Durability steps, long packBytes) {
        CaseFolder folder = new CaseFolder(root);
        Problems problems = new Problems(root);
        if (!CaseStore.isCase(root)) {
            throw problems.notACase();
        }
        WriterLock lock = WriterLock.take(folder, problems);
        Connection connection = null;
        try {
            connection = Catalog.write(folder.catalog(), problems);
            CaseWriter writer = new CaseWriter(folder, problems, steps, lock, connection, packBytes);
            writer.spool.clear(steps);
            return writer;
        } catch (SQLException e) {
            release(connection, lock);
            throw problems.of(e);
        } catch (RuntimeException e) {
            release(connection, lock);
            throw e;
        }
    }

    private static void release(@Nullable Connection connection, WriterLock lock) {
        try (lock;
                Connection _ = connection) {
            return;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private CaseWriter(
            CaseFolder folder,
            Problems problems,
            Durability steps,
            WriterLock lock,
            Connection connection,
            long packBytes)
            throws SQLException {
        this.folder = folder;
        this.steps = steps;
        this.lock = lock;
        this.connection = connection;
        this.spool = new SpoolFolder(folder.spool(), problems);
        this.transaction = new OpenTransaction(problems);
        this.sql = new Sql(connection, problems);
        Recovery known = Recovery.read(sql);
        this.contents = known.contents();
        this.committedLengths.putAll(known.packLengths());
        this.packs = PackWriter.open(folder, problems, steps, committedLengths, packBytes);
        this.batches = new BatchWriter(sql, packs, known);
        this.lastItem = new AtomicLong(known.lastItem());
        this.lastBatch = new AtomicLong(known.lastBatch());
        this.sequence = known.sequence();
        connection.rollback();
    }

    /** Who brought what. */
    public CustodyWriter custody() {
        return new CustodyWriter(transaction, sql);
    }

    /** Keys and certificates. */
    public KeyWriter keys() {
        return new KeyWriter(transaction, sql);
    }

    /** Levels and what they rest on. */
    public JudgementWriter judgements() {
        return new JudgementWriter(transaction, sql, batches.remarks(), batches.messages());
    }

    /** What passes over the whole case found. */
    public FindingWriter findings() {
        return new FindingWriter(transaction, sql);
    }

    /** What was read of files. */
    public DocumentWriter documents() {
        return new DocumentWriter(transaction, sql, contents);
    }

    /** What an interrupted run left behind. */
    public Resumption resumption() {
        return new Resumption(transaction, batches.items());
    }

    /** The next number of an item's occurrence. */
    public long nextItem() {
        return lastItem.incrementAndGet();
    }

    /** The next number of a batch. Every number given out is followed by its batch, if need be an empty one. */
    public long nextBatch() {
        return lastBatch.incrementAndGet();
    }

    /** Who stores what. What the catalog has is read here, under the writer's lock like all that its connection does. */
    public ContentNumbers contents() {
        if (!contents.isRead()) {
            transaction.ask(() -> {
                contents.read();
                return contents;
            });
        }
        return contents;
    }

    /** Whether these bytes are in the case already. */
    public boolean contains(ItemId content) {
        return contents().number(content) != 0 && contents.isStored(content);
    }

    /** A builder for one thread. */
    public BlockBuilder newBlock() {
        return new BlockBuilder(batches.compressor());
    }

    /**
     * Takes over a batch, in any order of numbers. A batch that refers to bytes whose own batch is still on its way
     * waits for it within the writer.
     */
    public void append(Batch batch) {
        transaction.change(() -> batches.append(batch));
    }

    /**
     * Stores a claimed content of any length, in pieces, without holding it whole; to be called before the batch that
     * refers to it is appended. The stream must give exactly {@code length} bytes with the hash {@code content}; it is
     * read and compressed on the calling thread, while others go on.
     */
    public void appendLarge(ItemId content, InputStream bytes, long length) {
        List<ContentRows.Piece> pieces = batches.compress(content, bytes, length);
        transaction.change(() -> batches.writeLarge(content, length, pieces));
    }

    /** Says that a container was read to its end. */
    public void closeContainer(ContainerEnd end) {
        transaction.change(() -> batches.ended(end));
    }

    /** Changes how it went with an item that is in an appended batch. */
    public void updateItem(long id, ItemStatus status, @Nullable Long expected, @Nullable Phrase reason) {
        transaction.change(() -> batches.update(id, status, expected, reason));
    }

    /**
     * Records what was wrong with an item, once however often it is said; may come before the item. Defects of a message's
     * bytes are in its {@link MessageRow}.
     */
    public void addDefects(long item, List<Defect> defects) {
        if (!defects.isEmpty()) {
            transaction.change(() -> batches.defects(item, defects));
        }
    }

    /** Makes everything appended so far durable: packs first, then the catalog. */
    public Commit commit() {
        return transaction.ask(() -> {
            if (transaction.isChanged()) {
                transaction.change(this::commitChanges);
                transaction.committed();
            }
            return lastCommit();
        });
    }

    private Commit lastCommit() {
        return new Commit(sequence, batches.progress().through());
    }

    private void commitChanges() throws SQLException {
        for (Map.Entry<Integer, Long> pack : packs.force().entrySet()) {
            if (!pack.getValue().equals(committedLengths.put(pack.getKey(), pack.getValue()))) {
                sql.run("INSERT OR REPLACE INTO pack (number, length) VALUES (?, ?)", pack.getKey(), pack.getValue());
            }
        }
        sql.run(
                "INSERT OR REPLACE INTO meta (name, value) VALUES ('last_batch', ?)",
                batches.progress().last());
        sql.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('sequence', ?)", sequence + 1);
        steps.reached(DurabilityPoint.BEFORE_CATALOG_COMMIT);
        connection.commit();
        steps.reached(DurabilityPoint.AFTER_CATALOG_COMMIT);
        sequence++;
    }

    /** Every batch up to this number was appended or will never come. */
    public long completeThrough() {
        return transaction.ask(() -> batches.progress().through());
    }

    /** A new, empty file for temporary use inside the case; left ones are removed when the next writer opens. */
    public Path spoolFile() {
        return spool.newFile();
    }

    /** Where the temporary files of this writer, and of the processes that work for it, lie. */
    public Path spoolFolder() {
        return spool.folder();
    }

    /** A reader of the same case; sees what is committed. */
    public CaseReader reader() {
        return CaseReader.open(folder.root());
    }

    /** Commits, makes the lookup indexes that were put off during ingest, and tidies the catalog's log away. */
    public Commit finish() {
        return transaction.ask(() -> {
            transaction.change(this::finishChanges);
            transaction.committed();
            return lastCommit();
        });
    }

    private void finishChanges() throws SQLException {
        if (batches.isWaiting()) {
            throw new IllegalStateException("a batch waits for contents that nobody brought");
        }
        steps.reached(DurabilityPoint.BEFORE_FINISH);
        Catalog.makeLookups(sql);
        commitChanges();
        Catalog.copyBackLog(connection);
        steps.reached(DurabilityPoint.AFTER_FINISH);
    }

    /** Gives the case back. What was not committed is as if it had never been. */
    @Override
    public void close() {
        synchronized (transaction) {
            try (lock) {
                packs.close();
                batches.compressor().close();
                connection.rollback();
                sql.close();
            } catch (SQLException e) {
                throw sql.problems().of(e);
            }
        }
    }
}
