package org.isnad.workbench.store.violation;

import org.isnad.workbench.sample.violation.KnowingForger;

/** Ends the process from within a room, sleeps, and uses a room above its own. */
public final class Leaver {
    public static final Class<KnowingForger> UPWARDS = KnowingForger.class;

    private Leaver() {}

    public static void leave() throws InterruptedException {
        Thread.sleep(1);
        System.exit(1);
    }
}
