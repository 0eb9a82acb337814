package org.isnad.workbench.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema of that name. */
public record SearchAnswer(
        String query,
        long total,
        long offset,
        long milliseconds,
        List<Line> lines,
        @Nullable List<Facet> facets) {
    public SearchAnswer {
        lines = List.copyOf(lines);
        facets = facets == null ? null : List.copyOf(facets);
    }
}
