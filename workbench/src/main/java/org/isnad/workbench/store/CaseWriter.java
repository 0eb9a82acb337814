package org.isnad.workbench.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.isnad.core.dkim.Exposure;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.ReadingDigest;
import org.isnad.core.evidence.TransitFacts;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Phrase;
import org.isnad.core.thread.Conversations;
import org.isnad.core.thread.Post;
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

    /** Everything below is guarded by this, but for what says that it guards itself. */
    private final Connection connection;

    private final Sql sql;
    private final PackWriter packs;
    private final BlockCompressor compressor;
    private final ContentNumbers contents;
    private final LargeContents large;
    private final Arrivals arrivals;
    private final Ends ends;
    private final Progress progress;
    private final ItemRows items;
    private final ContentRows contentRows;
    private final MessageRows messages;
    private final Remarks remarks;
    private final CustodyRows custody;
    private final VersionRows versions;
    private final ExposureRows exposures;
    private final RecoveryRows recovery;
    private final Map<Integer, Long> committedLengths = new HashMap<>();
    private final AtomicLong lastItem;
    private final AtomicLong lastBatch;
    private long sequence;
    private boolean dictionaryKept;
    private boolean changed;
    private boolean broken;

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
            writer.clearSpool();
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
        this.sql = new Sql(connection, problems);
        Recovery known = Recovery.read(sql);
        this.contents = known.contents();
        this.committedLengths.putAll(known.packLengths());
        this.packs = PackWriter.open(folder, problems, steps, committedLengths, packBytes);
        this.compressor = new BlockCompressor(known.dictionary());
        this.dictionaryKept = known.dictionary() != null;
        this.large = new LargeContents(packs, compressor, problems);
        this.arrivals = new Arrivals(contents);
        this.progress = new Progress(known.lastBatch());
        this.lastItem = new AtomicLong(known.lastItem());
        this.lastBatch = new AtomicLong(known.lastBatch());
        this.sequence = known.sequence();
        this.items = new ItemRows(sql, contents);
        this.contentRows = new ContentRows(sql, contents);
        this.ends = new Ends(items, contentRows);
        this.messages = new MessageRows(sql, contents);
        this.remarks = new Remarks(sql);
        this.custody = new CustodyRows(sql);
        this.versions = new VersionRows(sql);
        this.exposures = new ExposureRows(sql);
        this.recovery = new RecoveryRows(sql);
        connection.rollback();
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
            synchronized (this) {
                contents.read();
            }
        }
        return contents;
    }

    /** A builder for one thread. */
    public BlockBuilder newBlock() {
        return new BlockBuilder(compressor);
    }

    /**
     * Takes over a batch, in any order of numbers. A batch that refers to bytes whose own batch is still on its way
     * waits for it within the writer.
     */
    public synchronized void append(Batch batch) {
        change(() -> {
            write(arrivals.ready(batch));
        });
    }

    /** Batches may name one another's contents: first all contents, then all items, then what these say of the contents. */
    private void write(List<Batch> batches) throws SQLException {
        for (Batch batch : batches) {
            contentRows.write(batch, keep(batch.block()));
            messages.write(batch);
            for (MessageRow message : batch.messages()) {
                remarks.messageWritten(contents.number(message.content()));
            }
        }
        for (Batch batch : batches) {
            for (ItemRow item : batch.items()) {
                items.write(item);
                ends.written(item);
                remarks.itemWritten(item.id());
            }
        }
        for (Batch batch : batches) {
            contentRows.seenAgain(batch);
            progress.in(batch.number());
        }
    }

    private PackWriter.@Nullable Place keep(PackBlock block) {
        if (block.entries().isEmpty()) {
            return null;
        }
        keepDictionary(block.dictionary());
        return packs.append(PackFrame.of(block));
    }

    /** In pack and catalog before the first frame that needs it, and durable with it. */
    private void keepDictionary(int needed) {
        CaseDictionary dictionary = compressor.dictionary();
        if (needed != 0 && !dictionaryKept && dictionary != null) {
            packs.append(new PackFrame(
                    PackFrame.Kind.DICTIONARY,
                    dictionary.number(),
                    List.of(),
                    dictionary.bytes().length,
                    new PackBlock.Compressed(dictionary.bytes())));
            sql.run("INSERT INTO dictionary (number, bytes) VALUES (?, ?)", dictionary.number(), dictionary.bytes());
            dictionaryKept = true;
        }
    }

    /**
     * Stores a claimed content of any length, in pieces, without holding it whole; to be called before the batch that
     * refers to it is appended. The stream must give exactly {@code length} bytes with the hash {@code content}; it is
     * read and compressed on the calling thread, while others go on.
     */
    public void appendLarge(ItemId content, InputStream bytes, long length) {
        List<ContentRows.Piece> pieces = large.append(content, bytes, length);
        synchronized (this) {
            change(() -> contentRows.writeLarge(content, length, pieces));
        }
    }

    /** Says that a container was read to its end. */
    public synchronized void closeContainer(ContainerEnd end) {
        change(() -> ends.ended(end));
    }

    /** Changes how it went with an item that is in an appended batch. */
    public synchronized void updateItem(long id, ItemStatus status, @Nullable Long expected, @Nullable Phrase reason) {
        change(() -> {
            long content = items.update(id, status, expected, reason)
                    .orElseThrow(() -> new IllegalArgumentException("no such item: " + id));
            if (content != 0) {
                contentRows.statusChanged(id, content, status);
            }
        });
    }

    /**
     * Records what was wrong with an item, once however often it is said; may come before the item. Defects of a message's
     * bytes are in its {@link MessageRow}.
     */
    public synchronized void addDefects(long item, List<Defect> defects) {
        if (!defects.isEmpty()) {
            change(() -> remarks.defects(item, defects));
        }
    }

    /** Makes everything appended so far durable: packs first, then the catalog. */
    public synchronized Commit commit() {
        if (changed) {
            change(this::commitChanges);
            changed = false;
        }
        return new Commit(sequence, progress.through());
    }

    private void commitChanges() throws SQLException {
        for (Map.Entry<Integer, Long> pack : packs.force().entrySet()) {
            if (!pack.getValue().equals(committedLengths.put(pack.getKey(), pack.getValue()))) {
                sql.run("INSERT OR REPLACE INTO pack (number, length) VALUES (?, ?)", pack.getKey(), pack.getValue());
            }
        }
        sql.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('last_batch', ?)", progress.last());
        sql.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('sequence', ?)", sequence + 1);
        steps.reached(DurabilityPoint.BEFORE_CATALOG_COMMIT);
        connection.commit();
        steps.reached(DurabilityPoint.AFTER_CATALOG_COMMIT);
        sequence++;
    }

    /** Every batch up to this number was appended or will never come. */
    public synchronized long completeThrough() {
        return progress.through();
    }

    // --- going on after an interruption

    /** The item that an earlier run made of the {@code ordinal}-th entry of {@code parent}, if it was committed. */
    public synchronized Optional<ItemRow> findItem(long parent, long ordinal) {
        return items.find(parent, ordinal);
    }

    /** The item an earlier run made of what the user gave under this locator. */
    public synchronized Optional<ItemRow> findRoot(Locator locator) {
        return items.findRoot(locator);
    }

    /** Ordinals of the committed entries of a container, those apart that are containers not read to their end. */
    public synchronized BitSet committedOrdinals(long container) {
        return items.ordinals(container);
    }

    /** Containers that were not read to their end, parents before children. */
    public synchronized List<ItemRow> openContainers() {
        return items.open();
    }

    /**
     * Opens again what an earlier run listed as encrypted: the entries themselves are taken off the list, and the containers
     * around them are to be read once more. Everything else in these stays as it is and is passed over.
     *
     * @param roots names of what the user gave, its paths
     * @return how many entries are to be tried again
     */
    public synchronized int reopenEncrypted(List<String> roots) {
        int[] reopened = new int[1];
        change(() -> reopened[0] = items.reopenEncrypted(roots));
        return reopened[0];
    }

    /** Has documents read again that could not be read for this reason. */
    public synchronized void readAgain(Phrase failure) {
        change(() -> new DocumentTextRows(sql).wantAgain(failure));
    }

    /** Whether these bytes are in the case already. */
    public boolean contains(ItemId content) {
        return contents().number(content) != 0 && contents.isStored(content);
    }

    // --- custody

    /** Begins the record of a run; the number that its items carry. */
    public synchronized long beginAcquisition(Acquisition acquisition) {
        long[] number = new long[1];
        change(() -> number[0] = custody.begin(acquisition));
        return number[0];
    }

    /** Adds to the record of declared independence. */
    public synchronized void addStatement(IndependenceStatement statement) {
        change(() -> custody.state(statement));
    }

    /** Records that a run goes on with what earlier acquisitions began; what it reads of theirs belongs to them. */
    public synchronized void continueAcquisitions(long run, List<Long> acquisitions) {
        change(() -> acquisitions.forEach(acquisition -> custody.goesOn(run, acquisition)));
    }

    /** Sees to it that what a resumed run read belongs to the acquisition that brought it. */
    public synchronized void gatherAcquisitions() {
        change(() -> Catalog.gatherAcquisitions(sql));
    }

    public synchronized void endAcquisition(long number, Instant ended) {
        change(() -> custody.end(number, ended));
    }

    /** Records a file of the dump; a second record of the same acquisition and locator replaces the first. */
    public synchronized void addInputFile(InputFile file) {
        change(() -> custody.add(file));
    }

    // --- keys and levels

    /** Adds keys; a statement that is there already is not added again. Returns how many are new. */
    public synchronized int addKeys(List<KeyStatement> keys) {
        int[] fresh = new int[1];
        change(() -> {
            for (KeyStatement key : keys) {
                fresh[0] += new KeyRows(sql).add(key) ? 1 : 0;
            }
        });
        return fresh[0];
    }

    /** Adds statements that the private halves of keys are known to others. Returns how many are new. */
    public synchronized int addExposures(List<Exposure> statements) {
        int[] fresh = new int[1];
        change(() -> statements.forEach(statement -> fresh[0] += exposures.add(statement) ? 1 : 0));
        return fresh[0];
    }

    /** Puts down what a message was judged to be, in place of an earlier judgement; may come before its batch. */
    public synchronized void judged(Judgement judgement) {
        change(() -> remarks.judged(judgement));
    }

    /** The same of a message that was read from the catalog. */
    public synchronized void judgedAgain(Judgement judgement) {
        change(() -> remarks.judgedAgain(judgement));
    }

    /** Puts down what handlers wrote on a message that was taken in before that was kept. */
    public synchronized void addTransit(long number, TransitFacts transit) {
        change(() -> messages.addTransit(number, transit));
    }

    /** Puts down what a search found for a signature, in place of what an earlier one found. */
    public synchronized void repaired(FoundRepair found) {
        change(() -> new RepairRows(sql).write(found));
    }

    /** One line of the record. */
    public synchronized void addWindow(CompromiseWindow window) {
        change(() -> new WindowRows(sql).state(window));
    }

    /** What a message's words come to; its Message-ID is the catalog's. */
    public synchronized void sketched(Sketched sketched) {
        change(() -> new SketchRows(sql).write(sketched));
    }

    /** In place of all pairs that were known. */
    public synchronized void forgetNearPairs() {
        change(() -> new SketchRows(sql).clearPairs());
    }

    /** @param resemblance from 0 to 1 */
    public synchronized void nearPair(long number, long other, double resemblance) {
        change(() -> new SketchRows(sql).pair(number, other, resemblance));
    }

    /** Keeps which message answers which, in place of what was known before; tells whose place is to be judged again. */
    public synchronized List<Long> conversations(Conversations conversations) {
        List<Long> moved = new ArrayList<>();
        change(() -> moved.addAll(new ThreadRows(sql).write(conversations)));
        return moved;
    }

    /** What a message's header says of its place in a conversation. */
    public synchronized void post(long version, Post post) {
        change(() -> new PostRows(sql).write(version, post));
    }

    /** Signatures of other copies on a message's bytes, in place of those known before; whether there are or were any. */
    public synchronized boolean lent(long number, List<LentSignature> signatures) {
        boolean[] any = new boolean[1];
        change(() -> any[0] = new LentRows(sql).write(number, signatures));
        return any[0];
    }

    /** Keeps what a message quotes, in place of what was found before; the messages are told for which that changes something. */
    public synchronized List<Long> quotes(long quoter, List<StoredQuote> quotes) {
        List<Long> originals = new ArrayList<>();
        change(() -> originals.addAll(new QuoteRows(sql).write(quoter, quotes)));
        return originals;
    }

    /**
     * Keeps what a pass found of a message, in place of what it found before.
     *
     * @param version of the pass and of what it had learnt
     * @return whether that is something else, so that the message is to be judged again
     */
    public synchronized boolean noticed(long number, String pass, long version, List<Evidence> evidence) {
        boolean[] other = {false};
        change(() -> other[0] = new NoticedRows(sql).write(number, pass, version, evidence));
        return other[0];
    }

    /** Keeps what a file says of itself, in place of what was read before. */
    public synchronized void document(DocumentRow document) {
        change(() -> new DocumentRows(sql).write(document));
    }

    /**
     * Keeps the text of a file, in place of what was read before.
     *
     * @param batch under which it goes to the index, or 0 if it does not
     */
    public synchronized void documentText(FileContent file, DocumentText text, long batch) {
        change(() -> {
            new DocumentTextRows(sql).write(text, batch);
            if (batch > 0) {
                contents.claimFile(file.content());
                contents.fileStored(file.content());
            }
        });
    }

    /** Keeps what a text exposes, in place of what was found before. */
    public synchronized void exposed(UnscannedText text, long version, List<ExposedRow> rows) {
        change(() -> new ExposedRows(sql).write(text, version, rows));
    }

    /** Keeps what the first bytes of a file say that it is. */
    public synchronized void leadingType(long number, String mediaType) {
        change(() -> new ExposedRows(sql).leadingType(number, mediaType));
    }

    /** One line of the record. */
    public synchronized void revealed(Revelation revelation) {
        change(() -> new ExposedRows(sql).revealed(revelation));
    }

    /** Keeps what was read off the pictures of a file, in place of what was read before. */
    public synchronized void recognised(Recognition recognition) {
        change(() -> new RecognitionRows(sql).write(recognition));
    }

    /** Says with which keys a signature was searched for. */
    public synchronized void searchedForRepair(long number, int position, long keys) {
        change(() -> new RepairRows(sql).searched(number, position, keys));
    }

    /** Names what of all that was taken off is a list's own; the numbers of the messages whose facts changed. */
    public synchronized List<Long> nameListedRepairs() {
        List<Long> changedMessages = new ArrayList<>();
        change(() -> changedMessages.addAll(new RepairRows(sql).nameListed()));
        return changedMessages;
    }

    /** Says that this was done for all of them. */
    public synchronized void transitRead() {
        change(() -> sql.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('transit_unread', 0)"));
    }

    // --- signatures over contents

    /** Says that a message that was taken in before that was kept carries S/MIME or OpenPGP signatures. */
    public synchronized void foundLayers(long number) {
        change(() -> new LayerRows(sql).found(number));
    }

    /** All messages taken in before were looked at for such signatures. */
    public synchronized void layersRead() {
        change(() -> sql.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('layers_unread', 0)"));
    }

    /** Puts down what they came to with the certificates and keys of that fingerprint. */
    public synchronized void examinedLayers(long number, List<EndToEndResult> results, long keys) {
        change(() -> new LayerRows(sql).write(number, results, keys));
    }

    /** Adds certificates and OpenPGP keys; returns how many statements are new. */
    public synchronized int addCertificates(List<CertificateStatement> statements) {
        int[] fresh = new int[1];
        change(() -> statements.forEach(statement -> fresh[0] += new LayerRows(sql).add(statement) ? 1 : 0));
        return fresh[0];
    }

    /** Takes back every statement about one of them; returns the number of statements. */
    public synchronized int removeCertificate(String fingerprint) {
        int[] removed = new int[1];
        change(() -> removed[0] = new LayerRows(sql).remove(fingerprint));
        return removed[0];
    }

    // --- versions of one message

    /** Puts down what a message tells its reader, by which it is compared with others of its Message-ID. */
    public synchronized void addReading(long number, ReadingDigest digest) {
        change(() -> versions.write(number, digest));
    }

    /** Groups by Message-ID what is committed and appended. Returns how many groups are new or changed. */
    public synchronized int regroup() {
        int[] changed = new int[1];
        change(() -> changed[0] = versions.regroup());
        return changed[0];
    }

    /** Says that all members of the groups that changed were judged again. */
    public synchronized void versionsJudged() {
        change(versions::judged);
    }

    // --- keys computed from signatures

    /** Puts down how far the search for a key has come, in place of what was there. */
    public synchronized void recovering(RecoveryProgress progress) {
        change(() -> recovery.put(progress));
    }

    /** Adds the proof of a recovered key. */
    public synchronized void addProof(List<RecoveryProof> proof) {
        change(() -> proof.forEach(recovery::put));
    }

    /** Takes back what was recovered under a name, with its proof; returns the number of keys. */
    public synchronized int removeRecovered(String domain, String selector) {
        int[] removed = new int[1];
        change(() -> removed[0] = recovery.remove(domain, selector));
        return removed[0];
    }

    /** Forgets how far searches for keys have come; keys stay. */
    public synchronized void forgetRecovery() {
        change(recovery::forget);
    }

    // --- the rest

    /** A new, empty file for temporary use inside the case; left ones are removed when the next writer opens. */
    public Path spoolFile() {
        try {
            return Files.createTempFile(folder.spool(), "spool-", ".tmp");
        } catch (IOException e) {
            throw sql.problems().of(e);
        }
    }

    /** Where the temporary files of this writer, and of the processes that work for it, lie. */
    public Path spoolFolder() {
        return folder.spool();
    }

    private void clearSpool() {
        steps.reached(DurabilityPoint.BEFORE_SPOOL_CLEAR);
        try {
            Files.createDirectories(folder.spool());
            try (var left = Files.walk(folder.spool())) {
                for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                    if (!each.equals(folder.spool())) {
                        Files.delete(each);
                    }
                }
            }
        } catch (IOException e) {
            throw sql.problems().of(e);
        }
        steps.reached(DurabilityPoint.AFTER_SPOOL_CLEAR);
    }

    /** A reader of the same case; sees what is committed. */
    public CaseReader reader() {
        return CaseReader.open(folder.root());
    }

    /** Commits, makes the lookup indexes that were put off during ingest, and tidies the catalog's log away. */
    public synchronized Commit finish() {
        change(() -> {
            if (!arrivals.isEmpty()) {
                throw new IllegalStateException("a batch waits for contents that nobody brought");
            }
            steps.reached(DurabilityPoint.BEFORE_FINISH);
            Catalog.makeLookups(sql);
            commitChanges();
            Catalog.copyBackLog(connection);
            steps.reached(DurabilityPoint.AFTER_FINISH);
        });
        changed = false;
        return new Commit(sequence, progress.through());
    }

    /** A change of the open transaction. After a failure nobody knows what is in it: then nothing more may be committed. */
    private void change(Change change) {
        if (broken) {
            throw new IllegalStateException("this writer has failed before");
        }
        boolean done = false;
        try {
            change.run();
            changed = true;
            done = true;
        } catch (SQLException e) {
            throw sql.problems().of(e);
        } finally {
            broken = !done;
        }
    }

    /** Does something to the catalog. */
    @FunctionalInterface
    private interface Change {
        void run() throws SQLException;
    }

    /** Gives the case back. What was not committed is as if it had never been. */
    @Override
    public synchronized void close() {
        try (lock) {
            packs.close();
            compressor.close();
            connection.rollback();
            sql.close();
        } catch (SQLException e) {
            throw sql.problems().of(e);
        }
    }
}
