package org.isnad.workbench.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * As many children as there are processors, at work on a list of files. A file of which a child died is read once more, by
 * a fresh child, while no other is at work: what fails then failed by itself.
 */
public final class DocumentPool implements AutoCloseable {
    private final List<DocumentChild> children = new ArrayList<>();
    private final ChildLimits limits;
    private final @Nullable Path temporary;
    private final List<String> passwords;

    /** @param temporary folder for the temporary files of the children, or null for the system's */
    public DocumentPool(ChildLimits limits, int size, @Nullable Path temporary) {
        this(limits, size, temporary, List.of(), Amount.FEW);
    }

    /** @param passwords for locked documents, in the order in which they are tried */
    public DocumentPool(ChildLimits limits, int size, @Nullable Path temporary, List<String> passwords, Amount amount) {
        this.limits = limits;
        this.temporary = temporary;
        this.passwords = List.copyOf(passwords);
        for (int i = 0; i < size; i++) {
            children.add(new DocumentChild(limits, temporary, this.passwords, amount));
        }
    }

    public DocumentPool(ChildLimits limits, int size) {
        this(limits, size, null);
    }

    /** A file and where its bytes come from: fetched when its turn comes, so that few lie in memory. */
    public record Task(long number, Supplier<byte[]> bytes) {}

    public record Done<T>(long number, Outcome<T> outcome) {}

    /** In the order of the tasks. */
    public <T> List<Done<T>> read(Work<T> work, List<Task> tasks) throws InterruptedException {
        ConcurrentHashMap<Long, Outcome<T>> outcomes = new ConcurrentHashMap<>();
        BlockingQueue<Task> queue = new LinkedBlockingQueue<>(tasks);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> working = new ArrayList<>();
            for (DocumentChild child : children) {
                working.add(threads.submit(() -> readEach(work, child, queue, outcomes)));
            }
            for (Future<?> one : working) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
        List<Done<T>> done = new ArrayList<>();
        for (Task task : tasks) {
            Outcome<T> outcome = outcomes.get(task.number);
            boolean again = outcome instanceof Outcome.Failed<T> failed && failed.killed();
            done.add(new Done<>(task.number, outcome == null || again ? alone(work, task) : outcome));
        }
        return done;
    }

    private static <T> void readEach(
            Work<T> work,
            DocumentChild child,
            BlockingQueue<Task> queue,
            ConcurrentHashMap<Long, Outcome<T>> outcomes) {
        for (Task task = queue.poll(); task != null; task = queue.poll()) {
            outcomes.put(task.number, child.read(work, task.bytes.get()));
        }
    }

    private <T> Outcome<T> alone(Work<T> work, Task task) {
        try (DocumentChild fresh = new DocumentChild(limits, temporary, passwords, Amount.FEW)) {
            return fresh.read(work, task.bytes.get());
        }
    }

    @Override
    public void close() {
        children.forEach(DocumentChild::close);
    }
}
