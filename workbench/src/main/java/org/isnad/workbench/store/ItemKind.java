package org.isnad.workbench.store;

/** What an item is; the catalog stores the ordinal, so that new kinds are added at the end. */
public enum ItemKind {
    /** A folder, archive, compressed file or mailbox file: has entries. Its own bytes are kept only if it failed. */
    CONTAINER,
    /** A message that stands by itself in the dump. */
    MESSAGE,
    /** A message attached to another. */
    EMBEDDED_MESSAGE,
    /** Any other part of a message that is shown as an attachment. */
    ATTACHMENT,
    /** A file that no message carried. */
    FILE
}
