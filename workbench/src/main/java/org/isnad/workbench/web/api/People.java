package org.isnad.workbench.web.api;

import java.util.List;

/** The schema of that name. */
public record People(
        boolean ready,
        long read,
        long of,
        long people,
        long correspondences,
        List<Person> nodes,
        List<Correspondence> edges) {
    public People {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}
