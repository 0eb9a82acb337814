package org.isnad.workbench.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.mail.Limits;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.search.SearchIndex;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.Durability;
import org.isnad.workbench.store.ItemKind;
import org.isnad.workbench.store.ItemRow;
import org.jspecify.annotations.Nullable;

/**
 * Pass one over a dump: one thread walks, as many as there are processors work, one writes. Each hands over to the next
 * through a queue bounded by bytes, so that memory does not grow with the dump; when any of them ends by a problem, the
 * others stop, and what was committed stays.
 */
public final class Ingest {
    /** Leaves waiting for a worker may hold this much memory, in KiB. */
    private static final int WAITING_KIB = 32 << 10;

    /** Small leaves are handed over by the handful: this many bytes or this many leaves. */
    private static final int HANDFUL_BYTES = 128 << 10;

    private static final int HANDFUL_LEAVES = 64;

    /** A reader sees the last commit; at most this old, plus the time a commit takes. */
    public static final Duration COMMIT_EVERY = Duration.ofSeconds(4);

    private final IngestPass pass;
    private final int workers;
    private final long started = System.nanoTime();
    private final BlockingQueue<List<Found>> queue = new ArrayBlockingQueue<>(4096);
    private final Semaphore room = new Semaphore(WAITING_KIB);
    private final List<Found> handful = new ArrayList<>();
    private long handfulBytes;
    private BooleanSupplier stop = () -> false;
    private ItemKind resumed = ItemKind.ATTACHMENT;
    private volatile long totalBytes;
    private volatile @Nullable Throwable failure;

    /**
     * @param writer of the case
     * @param index of the case
     * @param judge with the keys known now
     * @param walk over the dump, with its formats and limits
     * @param now the clock of the whole run
     * @param acquisition number of the run
     * @param commitEvery time between two commits
     * @param workers number of threads that read; 1 gives the same case as many, only later
     */
    public Ingest(
            CaseWriter writer,
            SearchIndex index,
            Judge judge,
            Durability steps,
            ContainerWalk walk,
            Instant now,
            long acquisition,
            Duration commitEvery,
            int workers) {
        Committer committer = new Committer(writer, index, steps, commitEvery);
        this.pass = new IngestPass(
                writer, index, committer, walk, judge, Limits.DEFAULT, now, acquisition, new IngestPass.Done());
        this.workers = workers;
    }

    /**
     * Reads what the user gave.
     *
     * @param roots in the order given
     * @param progress told about once a second, on a thread of its own
     * @param stopAsked once it says true, what was read is committed and the run ends
     * @return whether it was stopped
     * @throws RuntimeException what ended it; what was committed is in the case, and the same call goes on from there
     */
    public boolean run(List<Root> roots, Consumer<IngestProgress> progress, BooleanSupplier stopAsked) {
        stop = stopAsked;
        Thread committer = daemon("isnad-commit", pass.committer());
        List<Thread> working = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            working.add(daemon("isnad-work-" + i, this::work));
        }
        boolean stopped = false;
        ProgressTicker ticker = new ProgressTicker(this::progress, progress);
        try {
            stopped = !walk(roots);
            handOver();
        } catch (RuntimeException | Error e) {
            fail(e);
        } catch (InterruptedException e) {
            fail(e);
            Thread.currentThread().interrupt();
        }
        try (ticker) {
            end(working, committer);
        }
        return stopped;
    }

    /**
     * Opens what lay in documents and is itself a container or a message, of this acquisition: the files that are still open.
     *
     * @param stopAsked as for {@link #run}
     * @return whether it was stopped
     */
    public boolean openInner(BooleanSupplier stopAsked) {
        resumed = ItemKind.FILE;
        return run(List.of(), progress -> {}, stopAsked);
    }

    /** Whether it came to the end, and was not asked to stop. */
    private boolean walk(List<Root> roots) throws InterruptedException {
        try {
            totalBytes = InputSize.of(roots.stream().map(Root::path).toList());
            resumeAttachments();
            for (Root root : roots) {
                CaseHarvest harvest = new CaseHarvest(pass, this::hand, root.path());
                pass.walk().walk(root.path(), root.locator(), root.ordinal(), harvest);
            }
            return true;
        } catch (StopAsked e) {
            return false;
        }
    }

    /** How far it has come. */
    public IngestProgress progress() {
        IngestPass.Done done = pass.done();
        return new IngestProgress(
                totalBytes,
                done.bytes.sum(),
                done.messages.sum(),
                done.items.sum(),
                done.failed.sum(),
                (System.nanoTime() - started) / 1e9);
    }

    /** The user wants it to end: passes through the walk, which has nothing to clean up. */
    private static final class StopAsked extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Thread daemon(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).start(work);
    }

    /**
     * Something the user gave.
     *
     * @param path a file or folder
     * @param locator unique in the case
     * @param ordinal among all that was ever given
     */
    public record Root(Path path, Locator locator, long ordinal) {}

    private void end(List<Thread> working, Thread committer) {
        try {
            for (int i = 0; i < workers; i++) {
                put(List.of());
            }
            for (Thread thread : working) {
                thread.join();
            }
            pass.committer().finish();
            committer.join();
            pass.committer().checkAlive();
        } catch (Committer.IngestStopped e) {
            working.forEach(Thread::interrupt);
            throw e.problem();
        } catch (InterruptedException e) {
            working.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
            throw new Committer.IngestStopped(e);
        }
        Throwable cause = failure;
        switch (cause) {
            case null -> {}
            case Committer.IngestStopped e -> throw e.problem();
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new Committer.IngestStopped(cause);
        }
    }

    // --- the walking thread

    private void hand(Found found) throws InterruptedException {
        handful.add(found);
        handfulBytes += weight(found);
        if (handfulBytes >= HANDFUL_BYTES || handful.size() >= HANDFUL_LEAVES) {
            handOver();
        }
        if (stop.getAsBoolean()) {
            throw new StopAsked();
        }
    }

    private void handOver() throws InterruptedException {
        if (!handful.isEmpty()) {
            put(List.copyOf(handful));
            handful.clear();
            handfulBytes = 0;
        }
    }

    private void put(List<Found> leaves) throws InterruptedException {
        int kib = kib(leaves);
        while (!room.tryAcquire(kib, 1, TimeUnit.SECONDS)) {
            checkAlive();
        }
        checkAlive();
        while (!queue.offer(leaves, 1, TimeUnit.SECONDS)) {
            checkAlive();
        }
    }

    private void checkAlive() {
        Throwable cause = failure;
        if (cause != null) {
            throw new Committer.IngestStopped(cause);
        }
        pass.committer().checkAlive();
    }

    // --- the working threads

    private void work() {
        try {
            ItemWork work = new ItemWork(pass);
            for (List<Found> leaves = queue.take(); !leaves.isEmpty(); leaves = queue.take()) {
                try {
                    for (Found found : leaves) {
                        work.handle(found);
                        pass.done().bytes.add(found.received());
                    }
                } finally {
                    room.release(kib(leaves));
                }
            }
            work.flush();
            work.end();
        } catch (RuntimeException | Error e) {
            fail(e);
        } catch (InterruptedException e) {
            fail(e);
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
    }

    private static long weight(Found found) {
        return found.payload() instanceof MemoryPayload payload ? payload.length() + 256 : 256;
    }

    private static int kib(List<Found> leaves) {
        long bytes = 0;
        for (Found found : leaves) {
            bytes += weight(found);
        }
        return Math.clamp(bytes >> 10, 1, WAITING_KIB / 2);
    }

    // --- going on after an interruption

    /** Attached containers whose carrier was committed, and what lies in them was not: their carrier is not read again. */
    private void resumeAttachments() throws InterruptedException {
        List<ItemRow> interrupted = pass.writer().resumption().openContainers().stream()
                .filter(row -> row.kind() == resumed)
                .filter(row -> resumed != ItemKind.FILE || row.acquisition() == pass.acquisition())
                .toList();
        if (interrupted.isEmpty()) {
            return;
        }
        try (CaseReader reader = pass.writer().reader()) {
            for (ItemRow row : interrupted) {
                resume(row, reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void message(ItemRow row, Payload payload, CaseHarvest inner) {
        Node file = new Node(row.id(), false);
        if (pass.writer().resumption().item(row.id(), 1).isPresent()) {
            payload.close();
            inner.countKnown();
        } else {
            inner.message(file, 1, row.locator().ordinal(1), row.name(), payload, row.size(), row.mailbox());
        }
    }

    private static Head head(Payload payload) throws IOException {
        try (InputStream in = payload.stream()) {
            return Head.of(in.readNBytes(Head.SIZE));
        }
    }

    private Payload spooled(ItemId content, CaseReader reader) throws IOException {
        Path file = pass.writer().spoolFile();
        try (OutputStream out = Files.newOutputStream(file)) {
            reader.copyTo(content, out);
        }
        return FilePayload.ofSpool(file, Files.size(file));
    }

    private void resume(ItemRow row, CaseReader reader) throws IOException, InterruptedException {
        if (row.content() == null) {
            return;
        }
        try (Payload payload = spooled(row.content(), reader)) {
            Head head = head(payload);
            CaseHarvest inner = new CaseHarvest(pass, this::hand, null);
            Recognition what = pass.walk().recognise(head, row.name());
            if (what instanceof Recognition.Message && row.kind() == ItemKind.FILE) {
                // The file stays what lay in the document; the message that it is lies in it.
                message(row, spooled(row.content(), reader), inner);
                handOver();
            } else if (what instanceof Recognition.Container container) {
                pass.walk()
                        .walkAttachment(
                                new Node(row.id(), false),
                                row.locator(),
                                row.name(),
                                row.mailbox(),
                                container.format(),
                                payload,
                                inner);
                handOver();
            }
            pass.committer()
                    .deliver(AttachmentWork.opened(
                            row.id(), row.content(), inner.takeTopmost(), row.size(), row.received()));
        }
    }
}
