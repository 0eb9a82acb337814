package org.isnad.core.mail;

/** What one scan may still spend, over all levels and all decoded copies together. Used by one thread. */
final class ScanBudget {
    final Limits limits;
    private int parts;
    private long embeddedBytes;

    ScanBudget(Limits limits) {
        this.limits = limits;
        parts = limits.parts();
        embeddedBytes = limits.embeddedBytes();
    }

    /** Whether one more part may be described; if so, it is counted. */
    boolean takePart() {
        if (parts <= 0) {
            return false;
        }
        parts--;
        return true;
    }

    /** How many bytes the next decoded copy of an embedded message may have. */
    int embeddedBytes() {
        return (int) Math.min(embeddedBytes, Integer.MAX_VALUE - 8);
    }

    void takeEmbedded(int length) {
        embeddedBytes -= length;
    }
}
