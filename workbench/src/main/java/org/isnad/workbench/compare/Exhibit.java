package org.isnad.workbench.compare;

import java.time.Instant;
import org.isnad.core.item.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * A reference: what a party supplied, as a party's exhibit (EVIDENCE, rule 12).
 *
 * @param name of its folder
 * @param supplier who supplied it, in the user's words
 * @param source the path it was taken from, as given
 * @param acquired when taking it in began
 * @param complete whether it was taken in to its end
 * @param files number of its files
 * @param hash SHA-256 of its one file; of several, that of the list of their hashes and names, a line each
 * @param messages in it, every occurrence
 * @param firstDate of their stated dates in epoch seconds, or null
 * @param lastDate of their stated dates in epoch seconds, or null
 */
public record Exhibit(
        String name,
        String supplier,
        String source,
        Instant acquired,
        boolean complete,
        long files,
        @Nullable ItemId hash,
        long messages,
        @Nullable Long firstDate,
        @Nullable Long lastDate) {

    /** Whether a stated date lies within the time that the exhibit covers. */
    public boolean covers(@Nullable Long date) {
        Long first = firstDate;
        Long last = lastDate;
        return date != null && first != null && last != null && first <= date && date <= last;
    }
}
