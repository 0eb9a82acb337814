package org.isnad.workbench.store;

/**
 * How joins over all signatures are kept in the order of the rows. Signatures and their results lie by the number of the message.
 * SQLite, which is told nothing about how many there are, likes to go through signatures by a smaller index instead and fetches
 * each row, and the result to it, from somewhere else: of a million messages that is 1.7 million reads of a page where 70,000 would
 * do, and most of the time that a report takes.
 */
final class InOrder {
    /** True of every signature {@code s}; a bound on the key that leads SQLite through the rows themselves. */
    static final String SIGNATURES = "s.number > 0";

    private InOrder() {}
}
