package org.isnad.workbench;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a search for signed text came to.
 *
 * @param searched signatures searched in this run
 * @param found those for which body, header or both were found
 * @param complete whether all were searched, or the run was stopped before
 * @param transformations all repairs of the case, by what was undone, the kinds joined by {@code +}
 */
public record RepairOutcome(long searched, long found, boolean complete, Map<String, Long> transformations) {
    public RepairOutcome {
        transformations = new TreeMap<>(transformations);
    }
}
