package org.isnad.workbench.web.api;

import java.util.List;
import org.isnad.core.verdict.Level;

/** The schema of that name. */
public record ClaimView(String claim, String name, Level level, String levelName, List<EvidenceView> evidence) {
    public ClaimView {
        evidence = List.copyOf(evidence);
    }
}
