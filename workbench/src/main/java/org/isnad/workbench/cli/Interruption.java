package org.isnad.workbench.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C during a long command: the command is asked to end and given the time for it, so that what was read is committed.
 * A process that ends because of a signal runs its shutdown hooks and stops when they return; ours returns when the
 * command has.
 */
final class Interruption implements AutoCloseable {
    /** Longer than any commit takes; whoever waits no longer kills the process, and loses nothing but the last seconds. */
    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::atShutdown, "isnad-interruption");
    private volatile boolean asked;

    private Interruption() {}

    static Interruption watch() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether the user wants it to end. */
    boolean asked() {
        return asked;
    }

    private void atShutdown() {
        asked = true;
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command is at its end. While the process is shutting down already, its hook cannot be taken back. */
    @Override
    public void close() {
        ended.countDown();
        if (!asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException shuttingDown) {
                asked = true;
            }
        }
    }
}
