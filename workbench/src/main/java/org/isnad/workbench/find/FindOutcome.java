package org.isnad.workbench.find;

import java.time.Instant;
import java.util.List;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.store.Acquisition;
import org.isnad.workbench.store.CopyId;
import org.isnad.workbench.store.Unsearched;

/**
 * The answer to "is it in here?".
 *
 * @param asked what was looked for
 * @param finding what came of it; that of the first variant
 * @param variants the nearest wordings, the best first
 * @param more contents that may hold as near a passage and were not read
 * @param searched what was searched, and what not
 */
public record FindOutcome(Wording asked, Finding finding, List<Variant> variants, long more, Searched searched) {
    public FindOutcome {
        variants = List.copyOf(variants);
    }

    /**
     * @param copy which copy it was
     * @param acquisitions the runs that brought it into the case
     * @param at the time of the search
     * @param toolVersion the version of the product
     * @param contents how many messages and files were searched, each content once
     * @param notIndexed how many are in the case and were not searched, since the index lags behind or is incomplete
     * @param unsearched what has no text that could be searched
     * @param longestText bytes of a loose text file that are searched
     */
    public record Searched(
            CopyId copy,
            List<Acquisition> acquisitions,
            Instant at,
            String toolVersion,
            long contents,
            long notIndexed,
            Unsearched unsearched,
            long longestText) {
        public Searched {
            acquisitions = List.copyOf(acquisitions);
        }
    }
}
