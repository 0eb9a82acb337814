package org.isnad.workbench.store;

/** The zstd dictionary made for a case. */
final class CaseDictionary {
    private final int number;
    private final byte[] bytes;

    CaseDictionary(int number, byte[] bytes) {
        this.number = number;
        this.bytes = bytes;
    }

    int number() {
        return number;
    }

    /** Not to be changed. */
    byte[] bytes() {
        return bytes;
    }
}
