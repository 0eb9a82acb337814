package org.isnad.bench.verify;

/**
 * What an engine did.
 *
 * @param name of it
 * @param why it was not measured; empty where it was
 * @param messages of one reading of the folder
 * @param passed in the long run, of {@code messages * times}
 * @param times the long run read the folder
 * @param once CPU seconds of the process that read it once
 * @param often CPU seconds of the process that read it so many times
 */
record Measured(String name, String why, int messages, long passed, int times, double once, double often) {
    static Measured absent(String name, String why) {
        return new Measured(name, why, 0, 0, 0, 0, 0);
    }

    /** Messages a CPU second of the whole long process, its start and what it compiled on the way included. */
    double whole() {
        return messages * (double) times / often;
    }

    /** The same without what the short process spent: the start, most of the compiling, and one reading. */
    double running() {
        return messages * (times - 1.0) / Math.max(0.001, often - once);
    }
}
