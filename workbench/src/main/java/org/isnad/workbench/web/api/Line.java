package org.isnad.workbench.web.api;

import java.time.Instant;
import java.util.List;
import org.isnad.core.verdict.Level;
import org.jspecify.annotations.Nullable;

/** The schema of that name: A message or loose file in a list. */
public record Line(
        String kind,
        String id,
        @Nullable String messageId,
        @Nullable Instant date,
        long dateOffset,
        @Nullable String from,
        @Nullable String fromName,
        String subject,
        @Nullable Level level,
        String locator,
        @Nullable String language,
        long attachments,
        long size,
        long occurrences,
        @Nullable String thread,
        List<Piece> snippet,
        long folded,
        List<String> tags,
        String review) {
    public Line {
        snippet = List.copyOf(snippet);
        tags = List.copyOf(tags);
    }
}
