package org.isnad.workbench.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The custody record of one run of ingest.
 *
 * @param number from 1, in the order of the runs; 0 while it is not yet in the catalog
 * @param sources the paths or the URL as the user gave them
 * @param statedHash a hash of the source as its publisher stated it, as given, or null
 * @param operator who ran it
 * @param started UTC
 * @param ended UTC, or null if it was interrupted or still runs
 * @param toolVersion the version of the product
 */
public record Acquisition(
        long number,
        List<String> sources,
        @Nullable String statedHash,
        String operator,
        Instant started,
        @Nullable Instant ended,
        String toolVersion) {
    public Acquisition {
        sources = List.copyOf(sources);
    }
}
