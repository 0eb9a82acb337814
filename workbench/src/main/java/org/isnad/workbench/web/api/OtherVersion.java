package org.isnad.workbench.web.api;

import java.util.List;

/** The schema of that name. */
public record OtherVersion(Line line, List<String> differs) {
    public OtherVersion {
        differs = List.copyOf(differs);
    }
}
