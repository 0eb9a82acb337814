package org.isnad.workbench.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Does one and the same work on many things with several threads, each at a {@link Desk} of its own. */
final class Crew {
    /** Done with one thing, by its number. */
    @FunctionalInterface
    interface Work {
        void on(int number, Desk desk);
    }

    private final Path dump;
    private final Path reference;
    private final int workers;
    private final BooleanSupplier stop;

    Crew(Path dump, Path reference, int workers, BooleanSupplier stop) {
        this.dump = dump;
        this.reference = reference;
        this.workers = workers;
        this.stop = stop;
    }

    /**
     * Does the work on things 0 to {@code count - 1}, in no fixed order.
     *
     * @param done told after each, by any thread
     * @return false if it was stopped
     */
    boolean each(int count, Runnable done, Work work) {
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean ended = new AtomicBoolean();
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            for (int i = 0; i < workers; i++) {
                running.add(threads.submit(() -> {
                    try (Desk desk = Desk.open(dump, reference)) {
                        for (int n = next.getAndIncrement(); n < count && !ended.get(); n = next.getAndIncrement()) {
                            work.on(n, desk);
                            done.run();
                            if (stop.getAsBoolean()) {
                                ended.set(true);
                            }
                        }
                    } finally {
                        // Whoever fails takes the others with him.
                        if (next.get() < count) {
                            ended.set(true);
                        }
                    }
                }));
            }
        }
        running.forEach(Crew::await);
        return !ended.get();
    }

    private static void await(Future<?> task) {
        try {
            task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
