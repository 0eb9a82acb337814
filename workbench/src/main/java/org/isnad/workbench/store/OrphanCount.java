package org.isnad.workbench.store;

/**
 * Replies to messages that are not in the archive.
 *
 * @param mailbox in which they lie, or empty
 * @param month of their stated dates as YYYY-MM, or empty where they have none
 * @param replies how many distinct ones
 */
public record OrphanCount(String mailbox, String month, long replies) {}
