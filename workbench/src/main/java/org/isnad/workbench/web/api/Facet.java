package org.isnad.workbench.web.api;

import java.util.List;

/** The schema of that name. */
public record Facet(String name, List<FacetValue> values) {
    public Facet {
        values = List.copyOf(values);
    }
}
