package org.isnad.workbench.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Leaves on their way from the one thread that walks to those that work, bounded by bytes. {@link #add}, {@link #handOver} and
 * {@link #end} belong to the walking thread, {@link #take} and {@link #done} to any.
 */
final class LeafQueue {
    /** Leaves waiting for a worker may hold this much memory, in KiB. */
    private static final int WAITING_KIB = 32 << 10;

    /** Small leaves are handed over by the handful: this many bytes or this many leaves. */
    private static final int HANDFUL_BYTES = 128 << 10;

    private static final int HANDFUL_LEAVES = 64;

    private final Runnable checkAlive;
    private final BlockingQueue<List<Found>> queue = new ArrayBlockingQueue<>(4096);
    private final Semaphore room = new Semaphore(WAITING_KIB);
    private final List<Found> handful = new ArrayList<>();
    private long handfulBytes;

    /** @param checkAlive asked while there is no room; throws once nobody will make any */
    LeafQueue(Runnable checkAlive) {
        this.checkAlive = checkAlive;
    }

    void add(Found found) throws InterruptedException {
        handful.add(found);
        handfulBytes += weight(found);
        if (handfulBytes >= HANDFUL_BYTES || handful.size() >= HANDFUL_LEAVES) {
            handOver();
        }
    }

    /** What was added and not yet handed over. */
    void handOver() throws InterruptedException {
        if (!handful.isEmpty()) {
            put(List.copyOf(handful));
            handful.clear();
            handfulBytes = 0;
        }
    }

    /** Tells so many workers that nothing more comes. */
    void end(int workers) throws InterruptedException {
        for (int i = 0; i < workers; i++) {
            put(List.of());
        }
    }

    private void put(List<Found> leaves) throws InterruptedException {
        int kib = kib(leaves);
        while (!room.tryAcquire(kib, 1, TimeUnit.SECONDS)) {
            checkAlive.run();
        }
        checkAlive.run();
        while (!queue.offer(leaves, 1, TimeUnit.SECONDS)) {
            checkAlive.run();
        }
    }

    /** The next handful; an empty one is the last. */
    List<Found> take() throws InterruptedException {
        return queue.take();
    }

    /** Makes room again. */
    void done(List<Found> leaves) {
        room.release(kib(leaves));
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
}
