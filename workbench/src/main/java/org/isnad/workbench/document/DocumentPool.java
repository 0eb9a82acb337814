package org.isnad.workbench.document;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * As many children as there are processors, at work on a list of files. A file of which a child died is read once more, by
 * a fresh child, while no other is at work: what fails then failed by itself.
 */
public final class DocumentPool implements AutoCloseable {
    private final List<DocumentChild> children = new ArrayList<>();
    private final ChildLimits limits;

    public DocumentPool(ChildLimits limits, int size) {
        this.limits = limits;
        for (int i = 0; i < size; i++) {
            children.add(new DocumentChild(limits));
        }
    }

    /** A file and where its bytes come from: fetched when its turn comes, so that few lie in memory. */
    public record Task(long number, Supplier<byte[]> bytes) {}

    public record Done(long number, Outcome outcome) {}

    /** In the order of the tasks. */
    public List<Done> read(List<Task> tasks) throws InterruptedException {
        ConcurrentHashMap<Long, Outcome> outcomes = new ConcurrentHashMap<>();
        BlockingQueue<Task> queue = new LinkedBlockingQueue<>(tasks);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> working = new ArrayList<>();
            for (DocumentChild child : children) {
                working.add(threads.submit(() -> work(child, queue, outcomes)));
            }
            for (Future<?> one : working) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
        List<Done> done = new ArrayList<>();
        for (Task task : tasks) {
            Outcome outcome = outcomes.get(task.number);
            boolean again = outcome instanceof Outcome.Failed failed && failed.killed();
            done.add(new Done(task.number, outcome == null || again ? alone(task) : outcome));
        }
        return done;
    }

    private static void work(
            DocumentChild child, BlockingQueue<Task> queue, ConcurrentHashMap<Long, Outcome> outcomes) {
        for (Task task = queue.poll(); task != null; task = queue.poll()) {
            outcomes.put(task.number, child.read(task.bytes.get()));
        }
    }

    private Outcome alone(Task task) {
        try (DocumentChild fresh = new DocumentChild(limits)) {
            return fresh.read(task.bytes.get());
        }
    }

    @Override
    public void close() {
        children.forEach(DocumentChild::close);
    }
}
