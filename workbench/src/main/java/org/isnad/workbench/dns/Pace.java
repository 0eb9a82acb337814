package org.isnad.workbench.dns;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets so many questions through in a second and no more: resolvers shut those out who ask too fast. One thread at a time. */
final class Pace {
    private final long between;
    private long next = System.nanoTime();

    Pace(int perSecond) {
        this.between = Duration.ofSeconds(1).toNanos() / perSecond;
    }

    void await() {
        for (long wait = next - System.nanoTime(); wait > 0; wait = next - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
        next = System.nanoTime() + between;
    }
}
