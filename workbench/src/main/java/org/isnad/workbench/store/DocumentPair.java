package org.isnad.workbench.store;

/**
 * A file that deserves a closer look beside the message that carries it.
 *
 * @param message number of its content
 * @param file number of its content
 * @param ordinal of the attachment in which it lies, from 1
 * @param onTime other files that name the same editor and program and were saved before they were sent
 * @param late the others
 */
public record DocumentPair(long message, long file, long ordinal, int onTime, int late) {}
