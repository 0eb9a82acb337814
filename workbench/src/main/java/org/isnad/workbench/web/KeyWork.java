package org.isnad.workbench.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.recovery.RecoveryStatus;
import org.isnad.workbench.store.CaseProblem;
import org.jspecify.annotations.Nullable;

/**
 * Work that changes which keys a case knows: adding one and judging again, or recovering some. One at a time, in the background,
 * for either is the writer of the case for as long as it lasts; another process that writes is a problem that is told.
 */
final class KeyWork {
    private final Clock clock;
    private final WebHandler.ErrorReport errors;
    private Job last = Job.NONE;
    private volatile boolean stop;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    /** What is done. */
    enum Kind {
        NONE,
        ADD,
        RECOVER
    }

    enum State {
        NONE,
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }

    /** What a job came to. */
    record End(State state, long keys, long messages, Phrase sentence) {}

    /** Something that takes a while: told when to stop, and tells how far it has come. */
    @FunctionalInterface
    interface Task {
        End run(Consumer<RecoveryStatus> progress, BooleanSupplier stop);
    }

    /**
     * @param user who began it
     * @param status how far it has come, or null where nothing is known
     * @param end what it came to, or null while it runs
     */
    record Job(
            Kind kind,
            String user,
            Instant began,
            @Nullable Instant ended,
            @Nullable RecoveryStatus status,
            @Nullable End end) {
        static final Job NONE = new Job(Kind.NONE, "", Instant.EPOCH, null, null, null);

        State state() {
            return kind == Kind.NONE ? State.NONE : end == null ? State.RUNNING : end.state;
        }
    }

    KeyWork(Clock clock, WebHandler.ErrorReport errors) {
        this.clock = clock;
        this.errors = errors;
    }

    synchronized Job last() {
        return last;
    }

    /** Begins, unless something is under way; empty if it is. */
    synchronized Optional<Job> begin(Kind kind, String user, Task task) {
        if (last.state() == State.RUNNING) {
            return Optional.empty();
        }
        stop = false;
        last = new Job(kind, user, clock.instant(), null, null, null);
        thread = Thread.ofPlatform().daemon().name("keys").start(() -> end(run(task)));
        return Optional.of(last);
    }

    private End run(Task task) {
        try {
            return task.run(this::progress, () -> stop);
        } catch (CaseProblem problem) {
            return new End(State.FAILED, 0, 0, problem.phrase());
        } catch (Workbench.BadRequest problem) {
            return new End(State.FAILED, 0, 0, problem.phrase());
        } catch (RuntimeException mistake) {
            errors.tell(mistake);
            return new End(State.FAILED, 0, 0, Phrase.of("web.problem.internal"));
        }
    }

    private synchronized void progress(RecoveryStatus status) {
        last = new Job(last.kind, last.user, last.began, null, status, null);
    }

    private synchronized void end(End end) {
        last = new Job(last.kind, last.user, last.began, clock.instant(), last.status, end);
    }

    /** Asks what is under way to end soon; what it has found it keeps. */
    void stop() {
        stop = true;
    }

    /** Waits until nothing is under way. */
    void awaitEnd() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
