package org.isnad.workbench.web.api;

import java.time.Instant;
import java.util.List;

/** The schema of that name. */
public record Searched(
        String copy,
        Instant at,
        String version,
        long contents,
        long notIndexed,
        long notSearched,
        List<String> methods,
        List<String> limits) {
    public Searched {
        methods = List.copyOf(methods);
        limits = List.copyOf(limits);
    }
}
