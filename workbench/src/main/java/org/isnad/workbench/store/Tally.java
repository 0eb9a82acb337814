package org.isnad.workbench.store;

import java.time.Instant;
import org.isnad.core.item.Locator;
import org.jspecify.annotations.Nullable;

/**
 * What a case has so far, in figures that are cheap enough to be asked again and again while it grows.
 *
 * @param sequence number of the last commit
 * @param messages top-level messages, every occurrence
 * @param distinct messages, attached ones included
 * @param unjudged messages without a level yet
 * @param bytesRead of the files of the dump that were read to their end
 * @param newest locator of the item read last, or null
 * @param started of the last run of ingest, or null
 * @param ended of it, or null while it runs and where it was interrupted
 */
public record Tally(
        long sequence,
        long messages,
        long distinct,
        long files,
        long attachments,
        long failed,
        long skipped,
        long unjudged,
        long bytesRead,
        @Nullable Locator newest,
        @Nullable Instant started,
        @Nullable Instant ended) {}
