package org.isnad.workbench.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema of that name. */
public record ComparisonLine(
        String result,
        @Nullable Line line,
        @Nullable String reference,
        boolean differsInWords,
        List<String> aspects,
        boolean sheet) {
    public ComparisonLine {
        aspects = List.copyOf(aspects);
    }
}
