package org.isnad.core.dkim.keyfile;

import java.time.Instant;
import org.isnad.core.dkim.KeyRecord;
import org.jspecify.annotations.Nullable;

/**
 * One key of a file.
 *
 * @param domain the signing domain, lower case, A-labels
 * @param selector lower case
 * @param recordText the record, its strings joined
 * @param record the record as parsed; it holds a key, or says that there is none any more
 * @param firstSeen as the file states, or null
 * @param lastSeen as the file states, or null
 * @param origin what the file says of its origin, or empty; never believed without the user's word
 * @param source what the file says of its source, or empty
 * @param line where the entry starts, from 1
 */
public record KeyFileEntry(
        String domain,
        String selector,
        String recordText,
        KeyRecord record,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        String origin,
        String source,
        int line) {}
