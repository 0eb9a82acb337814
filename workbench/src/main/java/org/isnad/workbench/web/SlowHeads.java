package org.isnad.workbench.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Closes connections whose request never becomes whole: one byte now and then is enough to keep an idle time-out away, and some
 * hundreds of such callers to keep everybody else out ("slowloris"). A connection has so many seconds for each request's head.
 */
final class SlowHeads extends AbstractLifeCycle implements Connection.Listener {
    private static final long OFTEN = 15;

    private final long mostNanos;
    private final Map<Connection, Waiting> waiting = new ConcurrentHashMap<>();
    private volatile CountDownLatch stopped = new CountDownLatch(1);

    /** Since when a connection has been sending towards which request. */
    private record Waiting(long requests, long bytes, long since) {}

    /** @param most time for a head */
    SlowHeads(Duration most) {
        mostNanos = most.toNanos();
    }

    @Override
    public void onOpened(Connection connection) {
        waiting.put(connection, new Waiting(0, 0, System.nanoTime()));
    }

    @Override
    public void onClosed(Connection connection) {
        waiting.remove(connection);
    }

    @Override
    protected void doStart() {
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        Thread.ofVirtual().name("slow-heads").start(() -> sweep(end));
    }

    @Override
    protected void doStop() {
        stopped.countDown();
    }

    private void sweep(CountDownLatch end) {
        try {
            while (!end.await(mostNanos / OFTEN, TimeUnit.NANOSECONDS)) {
                long now = System.nanoTime();
                waiting.forEach((connection, before) -> look(connection, before, now));
            }
        } catch (InterruptedException _) {
            // Whoever interrupts wants it to end.
            Thread.currentThread().interrupt();
        }
    }

    private void look(Connection connection, Waiting before, long now) {
        long requests = connection.getMessagesIn();
        boolean served = requests != before.requests || connection.getMessagesOut() != requests;
        boolean silent = connection.getBytesIn() == before.bytes && before.requests > 0;
        if (served || silent) {
            waiting.replace(connection, before, new Waiting(requests, connection.getBytesIn(), now));
        } else if (now - before.since > mostNanos) {
            connection.close();
        }
    }
}
