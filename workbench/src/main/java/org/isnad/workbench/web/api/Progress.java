package org.isnad.workbench.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema of that name: Figures of the last commit. Rates are of the last minute that this server saw. */
public record Progress(
        long sequence,
        boolean running,
        long messages,
        long distinctMessages,
        long files,
        long attachments,
        long failed,
        long skipped,
        long unjudged,
        long unexamined,
        long bytesRead,
        @Nullable Long bytesTotal,
        @Nullable Double perSecond,
        @Nullable Long remainingSeconds,
        @Nullable Instant started,
        @Nullable Instant ended,
        @Nullable String reading,
        List<ErrorCount> errors) {
    public Progress {
        errors = List.copyOf(errors);
    }
}
