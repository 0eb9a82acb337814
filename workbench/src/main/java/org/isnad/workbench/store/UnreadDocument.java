package org.isnad.workbench.store;

/**
 * A distinct file whose text nobody has read yet.
 *
 * @param file the file
 * @param loose whether it lies somewhere by itself, and not only attached to messages
 * @param indexed whether the index has a document of it
 */
public record UnreadDocument(FileContent file, boolean loose, boolean indexed) {}
