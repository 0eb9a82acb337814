package org.isnad.workbench.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema of that name. */
public record ConversationLine(
        Line message,
        long depth,
        @Nullable String edge,
        @Nullable String edgeName,
        boolean proved,
        boolean ambiguous,
        List<MissingMessage> missing) {
    public ConversationLine {
        missing = List.copyOf(missing);
    }
}
