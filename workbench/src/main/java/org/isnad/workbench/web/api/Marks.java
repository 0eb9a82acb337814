package org.isnad.workbench.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema of that name. */
public record Marks(
        List<String> tags,
        String review,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        List<Note> notes) {
    public Marks {
        tags = List.copyOf(tags);
        notes = List.copyOf(notes);
    }
}
