package org.isnad.workbench.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.isnad.workbench.search.SearchIndex;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.Durability;
import org.isnad.workbench.store.DurabilityPoint;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes: takes deliveries in the order in which they were handed over and makes them durable every
 * few seconds, first packs and catalog, then the index (docs/design/flow.md). The queue is bounded by the memory its
 * deliveries hold: whoever delivers faster than the disk takes waits.
 *
 * <p>Each commit of the index ends its segments, and every segment has a dictionary of its own that costs as much as the
 * words in it are many; so the index follows the catalog at first with every commit, then with every second, fourth, up
 * to {@value #MOST_COMMITS_BETWEEN}th. Nothing hangs on it: what the index lacks after a crash is added from the store.
 */
final class Committer implements Runnable {
    /** Deliveries waiting to be written may hold this much, in KiB. */
    private static final int WAITING_KIB = 48 << 10;
    /** Commits of the catalog to one of the index, at most. */
    private static final int MOST_COMMITS_BETWEEN = 16;

    private final CaseWriter writer;
    private final SearchIndex index;
    private final Durability steps;
    private final long every;
    private final LinkedBlockingQueue<Delivery> queue = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(WAITING_KIB);
    private volatile boolean finishing;
    private volatile @Nullable Throwable failure;
    private boolean dirty;
    private long catalogThrough;
    private int commitsBetween = 1;
    private int commitsLeft = 1;

    /** @param every time between two commits */
    Committer(CaseWriter writer, SearchIndex index, Durability steps, Duration every) {
        this.writer = writer;
        this.index = index;
        this.steps = steps;
        this.every = every.toNanos();
    }

    /** Hands something over; waits while too much is waiting already. */
    void deliver(Delivery delivery) throws InterruptedException {
        int kib = kib(delivery);
        while (!room.tryAcquire(kib, 1, TimeUnit.SECONDS)) {
            checkAlive();
        }
        checkAlive();
        queue.add(delivery);
    }

    /** Throws what ended the writing, so that nobody goes on producing for nobody. */
    void checkAlive() {
        Throwable cause = failure;
        if (cause != null) {
            throw new IngestStopped(cause);
        }
    }

    /** Everything has been delivered: write it, commit, end. */
    void finish() {
        finishing = true;
    }

    @Override
    public void run() {
        try {
            write();
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
            discardWaiting();
        } catch (InterruptedException e) {
            failure = e;
            Thread.currentThread().interrupt();
        }
    }

    private void write() throws IOException, InterruptedException {
        long nextCommit = System.nanoTime() + every;
        while (true) {
            boolean last = finishing;
            Delivery delivery = queue.poll(last ? 0 : 100, TimeUnit.MILLISECONDS);
            if (delivery != null) {
                apply(delivery);
                room.release(kib(delivery));
            }
            if (delivery == null && last) {
                commit(true);
                return;
            }
            if (System.nanoTime() - nextCommit > 0) {
                commit(--commitsLeft == 0);
                nextCommit = System.nanoTime() + every;
            }
        }
    }

    private void apply(Delivery delivery) throws IOException {
        dirty = true;
        switch (delivery) {
            case Delivery.Work work -> {
                for (Delivery.Large large : work.large()) {
                    try (Payload payload = large.payload();
                            InputStream bytes = payload.stream()) {
                        writer.appendLarge(large.content(), bytes, payload.length());
                    }
                }
                writer.append(work.batch());
                work.judgements().forEach(writer.judgements()::judged);
                work.defects().forEach(wrong -> writer.addDefects(wrong.item(), wrong.defects()));
            }
            case Delivery.End end -> writer.closeContainer(end.end());
            case Delivery.Input input -> writer.custody().add(input.file());
            case Delivery.Wrong wrong ->
                writer.addDefects(wrong.defects().item(), wrong.defects().defects());
        }
    }

    private void commit(boolean indexToo) throws IOException {
        if (dirty) {
            catalogThrough = writer.commit().batchesComplete();
            dirty = false;
        }
        if (indexToo) {
            commitIndex();
        }
    }

    private void commitIndex() throws IOException {
        if (catalogThrough > index.committedThrough()) {
            steps.reached(DurabilityPoint.BEFORE_INDEX_COMMIT);
            index.commit(catalogThrough);
            steps.reached(DurabilityPoint.AFTER_INDEX_COMMIT);
        }
        commitsBetween = Math.min(2 * commitsBetween, MOST_COMMITS_BETWEEN);
        commitsLeft = commitsBetween;
    }

    private void discardWaiting() {
        for (Delivery delivery = queue.poll(); delivery != null; delivery = queue.poll()) {
            if (delivery instanceof Delivery.Work work) {
                work.large().forEach(large -> large.payload().close());
            }
        }
    }

    private static int kib(Delivery delivery) {
        return Math.clamp(delivery.weight() >> 10, 1, WAITING_KIB / 2);
    }

    /** The reason why nothing is written any more, given to everybody who still works. */
    static final class IngestStopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        IngestStopped(Throwable cause) {
            super("the case could not be written: " + cause.getMessage(), cause);
        }

        /** The problem itself, for whoever reports it. */
        RuntimeException problem() {
            return switch (getCause()) {
                case RuntimeException e -> e;
                case IOException e -> new UncheckedIOException(e);
                case null, default -> this;
            };
        }
    }
}
