package org.isnad.workbench;

import java.time.Instant;
import org.isnad.workbench.compare.CaseComparison;
import org.isnad.workbench.compare.Exhibit;
import org.isnad.workbench.compare.ReferenceFolder;

/**
 * A comparison as it was made.
 *
 * @param folder of the reference
 * @param exhibit what the reference is
 * @param made when it was compared
 * @param outdated whether the case or the reference has grown since
 * @param comparison the results
 */
public record CompareOutcome(
        ReferenceFolder folder, Exhibit exhibit, Instant made, boolean outdated, CaseComparison comparison) {}
