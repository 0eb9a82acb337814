package org.isnad.workbench.store;

/** Is told of every {@link DurabilityPoint} as it is reached. The product does nothing there; tests die there. */
@FunctionalInterface
public interface Durability {
    Durability NOTHING = point -> {};

    void reached(DurabilityPoint point);
}
