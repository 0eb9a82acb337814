package org.isnad.workbench.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema of that name. */
public record MarkChange(
        @Nullable List<String> tags, @Nullable String review) {
    public MarkChange {
        tags = tags == null ? null : List.copyOf(tags);
    }
}
