package org.isnad.workbench.store;

/** How it went with an item; the catalog stores the ordinal. */
public enum ItemStatus {
    /** Read and stored. */
    EMITTED,
    /** Its bytes are kept, or said to be unreadable; the reason is in the item. */
    FAILED,
    /** Left out on purpose; the reason is in the item. */
    SKIPPED,
    /** A container whose entries are still being read, or whose reading was interrupted. */
    OPEN
}
