package org.isnad.workbench.web.api;

import java.util.List;

/** The schema of that name. */
public record ComparisonView(ComparisonSummary summary, long total, long offset, List<ComparisonLine> lines) {
    public ComparisonView {
        lines = List.copyOf(lines);
    }
}
