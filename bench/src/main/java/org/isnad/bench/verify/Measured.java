package org.isnad.bench.verify;

/**
 * What an engine did.
 *
 * @param name of it
 * @param why it was not measured; empty where it was
 * @param messages of one reading of the folder
 * @param passed in the long run, of {@code messages * times}
 * @param half how often the short process read the folder
 * @param times how often the long one did
 * @param first CPU seconds of the short process
 * @param whole of the long one
 */
record Measured(String name, String why, int messages, long passed, int half, int times, double first, double whole) {
    static Measured absent(String name, String why) {
        return new Measured(name, why, 0, 0, 0, 0, 0, 0);
    }

    /** Messages a CPU second of the whole long process, its start and what it compiled on the way included. */
    double overall() {
        return messages * (double) times / whole;
    }

    /** The same of the second half of the long process: without what the short one spent, the start and most compiling. */
    double running() {
        return messages * (double) (times - half) / Math.max(0.001, whole - first);
    }
}
