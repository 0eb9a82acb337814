package org.isnad.workbench.search;

/** What a document of the index stands for. */
public enum EntryKind {
    /** A distinct message, at top level or attached to another. */
    MESSAGE,
    /** A distinct file that no message carried. */
    FILE
}
