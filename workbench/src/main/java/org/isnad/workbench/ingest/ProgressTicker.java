package org.isnad.workbench.ingest;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells a listener about once a second how far a run has come, until it is closed. */
final class ProgressTicker implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);

    ProgressTicker(Supplier<IngestProgress> now, Consumer<IngestProgress> listener) {
        Thread.ofPlatform().daemon().name("isnad-progress").start(() -> tell(now, listener));
    }

    private void tell(Supplier<IngestProgress> now, Consumer<IngestProgress> listener) {
        try {
            while (!closed.await(1, TimeUnit.SECONDS)) {
                listener.accept(now.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
