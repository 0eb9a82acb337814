package org.isnad.workbench;

import java.util.List;
import org.isnad.core.item.Locator;
import org.isnad.workbench.ingest.IngestProgress;
import org.isnad.workbench.store.Holdings;

/**
 * How a run ended.
 *
 * @param acquisition its number in the custody record
 * @param held what the case holds now, this run and earlier ones together
 * @param done what this run did
 * @param readBefore what was given and had been read to its end by an earlier run, so that nothing was left to do
 * @param stopped whether it was stopped from outside; the same call goes on from there
 */
public record IngestOutcome(
        long acquisition, Holdings held, IngestProgress done, List<Locator> readBefore, boolean stopped) {
    public IngestOutcome {
        readBefore = List.copyOf(readBefore);
    }
}
