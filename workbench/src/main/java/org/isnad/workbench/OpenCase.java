package org.isnad.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.isnad.core.item.Phrase;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.find.FindOutcome;
import org.isnad.workbench.find.Finder;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.publish.ConversationView;
import org.isnad.workbench.search.SearchReader;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.StoredMessage;
import org.jspecify.annotations.Nullable;

/**
 * A case that stays open for reading, for whoever answers many questions at once: a few readers of the catalog that are lent
 * out in turn, and one of the index that moves on with the commits. May be used by any number of threads.
 */
public final class OpenCase implements AutoCloseable {
    /** Each holds a cache of 16 MB and a few open files. Two may be counting, and who reads letters has one. */
    private static final int READERS = 6;

    private final Path folder;
    private final Clock clock;
    private final Semaphore free = new Semaphore(READERS);
    private final Deque<CaseReader> idle = new ArrayDeque<>();
    private final ReadWriteLock indexLock = new ReentrantReadWriteLock();
    private final SearchReader index;
    private final KeptColumns columns = new KeptColumns(this);
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile long indexed = -1;

    private OpenCase(Path folder, Clock clock, SearchReader index) {
        this.folder = folder;
        this.clock = clock;
        this.index = index;
    }

    static OpenCase of(Path folder, Clock clock) {
        CaseReader first = CaseStore.openReader(folder);
        try {
            OpenCase open = new OpenCase(folder, clock, SearchReader.open(CaseStore.indexFolder(folder)));
            open.idle.push(first);
            return open;
        } catch (IOException e) {
            first.close();
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    public Clock clock() {
        return clock;
    }

    /** Tells those who wait in {@link #awaitClosing} that the case is about to be closed. */
    public void announceClosing() {
        closing.countDown();
    }

    /** Waits so long, or until the case is about to be closed: true if it is. For who looks at it again and again. */
    public boolean awaitClosing(long millis) throws InterruptedException {
        return closing.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Asks the catalog; the reader must not be kept. */
    public <T> T read(Function<CaseReader, T> question) {
        free.acquireUninterruptibly();
        CaseReader reader = null;
        try {
            reader = borrowed();
            T answer = question.apply(reader);
            give(reader);
            reader = null;
            return answer;
        } finally {
            // After an exception its state is not known.
            if (reader != null) {
                reader.close();
            }
            free.release();
        }
    }

    private CaseReader borrowed() {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return CaseStore.openReader(folder);
    }

    private void give(CaseReader reader) {
        synchronized (idle) {
            idle.push(reader);
        }
    }

    /** The number of the last commit. */
    public long sequence() {
        return read(CaseReader::sequence);
    }

    /**
     * Looks something up in the last commit.
     *
     * @param offset how many of the best are passed over
     */
    public SearchOutcome search(SearchOrder order, int offset) {
        return read(reader -> withIndex(reader, found -> SearchRun.one(reader, found, order, offset, columns, null)));
    }

    /** The same, with words weighed as if there were nothing but what lies in the mailboxes whose name is agreed to. */
    public SearchOutcome searchWithin(Predicate<String> mailbox, SearchOrder order, int offset) {
        return read(
                reader -> withIndex(reader, found -> SearchRun.one(reader, found, order, offset, columns, mailbox)));
    }

    /** Makes what the first search would have to wait for. */
    public void prepare() {
        read(columns::of);
    }

    /** Is a passage that was seen elsewhere in here? */
    public FindOutcome find(Wording asked, int limit) {
        return read(reader -> found(reader, null, asked, limit));
    }

    /** The same, as if there were nothing but what lies in the mailboxes whose name is agreed to. */
    public FindOutcome findWithin(Predicate<String> mailbox, Wording asked, int limit) {
        return read(reader -> {
            List<String> mailboxes =
                    reader.items().mailboxes().stream().filter(mailbox).toList();
            return reader.within(
                    mailboxes, () -> found(reader, reader.contents().inMailboxes(mailboxes), asked, limit));
        });
    }

    private FindOutcome found(CaseReader reader, @Nullable BitSet within, Wording asked, int limit) {
        return withIndex(reader, index -> {
            if (index.size() == 0 && reader.coverage().indexed(Long.MAX_VALUE) > 0) {
                throw new Workbench.BadRequest(Phrase.of("find.problem.no-index"));
            }
            return new Finder(reader, index, within).find(asked, limit, clock.instant(), Version.CURRENT);
        });
    }

    /** Is a picture that was seen elsewhere in here, by what it looks like and by its words? Takes seconds. */
    public ImageOutcome findImage(byte[] picture, int limit) {
        return new ImageRun(folder, Workbench.at(folder, clock)).find(picture, limit);
    }

    /** A question to the index. */
    @FunctionalInterface
    private interface IndexQuestion<T> {
        T ask(SearchReader index) throws IOException;
    }

    private <T> T withIndex(CaseReader reader, IndexQuestion<T> question) {
        try {
            long sequence = reader.sequence();
            if (sequence != indexed) {
                indexLock.writeLock().lock();
                try {
                    index.refresh();
                    indexed = sequence;
                } finally {
                    indexLock.writeLock().unlock();
                }
            }
            indexLock.readLock().lock();
            try {
                return question.ask(index);
            } finally {
                indexLock.readLock().unlock();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The messages a user may mean, as {@link Workbench#find(String)}. */
    public List<StoredMessage> meant(String id) {
        return read(reader -> MessageLookup.find(reader, id));
    }

    /** Everything that can be said of a message now. */
    public Examined examine(StoredMessage message) {
        return read(reader -> Examination.of(reader, message, clock.instant()));
    }

    /** The conversation around a message. */
    public ConversationView conversation(long number) {
        return conversation(number, (_, _) -> true);
    }

    /** The same, as far as one gets from message to message without meeting one that may not be seen. */
    public ConversationView conversation(long number, BiPredicate<CaseReader, Long> mayBeSeen) {
        return read(reader -> new ConversationLookup(
                        reader, new Judge(CaseKeys.of(reader), clock.instant()), one -> mayBeSeen.test(reader, one))
                .around(number));
    }

    /** The message with which the conversation of a message begins; empty for one that answers nothing and is not answered. */
    public static Optional<Long> conversationOf(CaseReader reader, long number) {
        return ConversationLookup.firstOf(reader, number, _ -> true);
    }

    /** The same, as far as one gets from message to message without meeting one that may not be seen. */
    public static Optional<Long> conversationOf(CaseReader reader, long number, LongPredicate mayBeSeen) {
        return ConversationLookup.firstOf(reader, number, mayBeSeen);
    }

    @Override
    public void close() {
        free.acquireUninterruptibly(READERS);
        synchronized (idle) {
            idle.forEach(CaseReader::close);
            idle.clear();
        }
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
