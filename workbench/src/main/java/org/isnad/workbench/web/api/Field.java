package org.isnad.workbench.web.api;

import java.util.List;

/** The schema of that name. */
public record Field(
        String name, String value, long start, long end, List<Long> signedBy, boolean repeated, boolean displayed) {
    public Field {
        signedBy = List.copyOf(signedBy);
    }
}
