package org.isnad.workbench.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.isnad.core.item.Locator;
import org.isnad.core.mail.Limits;
import org.isnad.workbench.store.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * Pass one over a dump: one thread walks, as many as there are processors work, one writes. Each hands over to the next
 * through a queue bounded by bytes, so that memory does not grow with the dump; when any of them ends by a problem, the
 * others stop, and what was committed stays.
 */
public final class Ingest {
    /** A reader sees the last commit; at most this old, plus the time a commit takes. */
    public static final Duration COMMIT_EVERY = Duration.ofSeconds(4);

    private final IngestPass pass;
    private final int workers;
    private final long started = System.nanoTime();
    private final LeafQueue leaves = new LeafQueue(this::checkAlive);
    private BooleanSupplier stop = () -> false;
    private ItemKind resumed = ItemKind.ATTACHMENT;
    private volatile long totalBytes;
    private volatile @Nullable Throwable failure;

    /**
     * @param acquisition number of the run
     * @param commitEvery time between two commits
     * @param workers number of threads that read; 1 gives the same case as many, only later
     */
    public Ingest(IngestSetup setup, long acquisition, Duration commitEvery, int workers) {
        this.pass = new IngestPass(
                setup.writer(),
                setup.index(),
                new Committer(setup.writer(), setup.index(), setup.steps(), commitEvery),
                setup.walk(),
                setup.judge(),
                Limits.DEFAULT,
                setup.now(),
                acquisition,
                new IngestPass.Done());
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
            leaves.handOver();
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
            new OpenContainers(pass, resumed, leaves, this::hand).resume();
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
                pass.walk().unpacked(),
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
            leaves.end(workers);
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
        leaves.add(found);
        if (stop.getAsBoolean()) {
            throw new StopAsked();
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
            for (List<Found> some = leaves.take(); !some.isEmpty(); some = leaves.take()) {
                try {
                    for (Found found : some) {
                        work.handle(found);
                        pass.done().bytes.add(found.received());
                    }
                } finally {
                    leaves.done(some);
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
}
