package org.isnad.bench.forge;

import java.util.List;

/** The table of classes: F5–F9, F20–F22, F25, F26. */
public final class Forgers {
    public static final List<Forger> ALL = List.of(
            new InventedMail(),
            new BodyChanges(),
            new FieldChanges(),
            new Uncovered(),
            new Replays(),
            new WeakKeys(),
            new SelfMadeKeys(),
            new ForeignSigners(),
            new SwappedReadings(),
            new BackDated());

    private Forgers() {}
}
