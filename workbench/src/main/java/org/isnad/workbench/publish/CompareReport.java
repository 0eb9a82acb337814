package org.isnad.workbench.publish;

import java.time.Instant;
import java.util.List;
import org.isnad.workbench.compare.CaseComparison;
import org.isnad.workbench.compare.Coverage;
import org.isnad.workbench.compare.Exhibit;
import org.isnad.workbench.compare.PairResult;
import org.isnad.workbench.compare.Standing;
import org.isnad.workbench.store.StoredMessage;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a comparison.
 *
 * @param exhibit the reference
 * @param made when it was compared
 * @param outdated whether either side has grown since
 * @param comparison the results
 * @param coverage what the reference can say of what only the dump has
 * @param listed the pairs that differ or are unclear, the worst first
 * @param onlyInDump the first of them
 * @param onlyInReference the first of them
 */
public record CompareReport(
        Exhibit exhibit,
        Instant made,
        boolean outdated,
        CaseComparison comparison,
        Coverage coverage,
        List<Line> listed,
        List<StoredMessage> onlyInDump,
        List<StoredMessage> onlyInReference) {
    public CompareReport {
        listed = List.copyOf(listed);
        onlyInDump = List.copyOf(onlyInDump);
        onlyInReference = List.copyOf(onlyInReference);
    }

    /**
     * @param pair what was found
     * @param dump the dump's copy, as the case lists it
     * @param standing for which copy a signature speaks
     * @param sheet the file of its proof sheet without its ending, or null
     */
    public record Line(
            PairResult pair,
            StoredMessage dump,
            Standing standing,
            @Nullable String sheet) {}
}
