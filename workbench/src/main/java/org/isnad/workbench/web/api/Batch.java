package org.isnad.workbench.web.api;

import java.util.List;

/** The schema of that name. */
public record Batch(List<String> queries) {
    public Batch {
        queries = List.copyOf(queries);
    }
}
