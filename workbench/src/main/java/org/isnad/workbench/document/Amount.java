package org.isnad.workbench.document;

/**
 * How much a child is about to read, for what compiling is worth depends on it. The second compiler costs some seconds and halves what
 * a page or a table takes; measured, that is gained back after some hundred documents.
 */
public enum Amount {
    FEW,
    MANY;

    private static final long MANY_FILES = 2_000;

    /** @param files of all kinds, of which about every second is a document, shared by a few children */
    public static Amount of(long files) {
        return files < MANY_FILES ? FEW : MANY;
    }
}
