package org.isnad.workbench.store;

/**
 * What came after an acquisition, held against what was there by then. Messages are top-level ones; figures count distinct
 * contents, where they do not say copies.
 *
 * @param since number of the acquisition after which it came
 * @param newMessages contents whose Message-ID was not there, or that have none
 * @param copiedMessages occurrences whose very bytes were there
 * @param otherVersions contents that were not there under a Message-ID that was, and do not read like all that was
 * @param alikeVersions the same, reading alike: only transport differs
 * @param newFiles contents of files that were not there
 * @param copiedFiles occurrences of files whose very bytes were there
 */
public record Arrived(
        long since,
        long newMessages,
        long copiedMessages,
        long otherVersions,
        long alikeVersions,
        long newFiles,
        long copiedFiles) {}
