package org.isnad.workbench.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema of that name: Counts of top-level messages, every occurrence, unless it says otherwise. */
public record Report(
        long sequence,
        long messages,
        long distinctMessages,
        long embeddedMessages,
        long attachments,
        long files,
        long senders,
        @Nullable Instant firstDate,
        @Nullable Instant lastDate,
        long impossibleDates,
        long bytes,
        LevelCounts levels,
        List<FunnelStep> funnel,
        Decides decides,
        List<CauseCount> causes,
        List<CauseLine> causesBy,
        List<WantedKey> wanted,
        SignatureCounts signatures,
        List<Count> mailboxes,
        List<Count> languages,
        boolean balanced,
        List<ErrorCount> errors) {
    public Report {
        funnel = List.copyOf(funnel);
        causes = List.copyOf(causes);
        causesBy = List.copyOf(causesBy);
        wanted = List.copyOf(wanted);
        mailboxes = List.copyOf(mailboxes);
        languages = List.copyOf(languages);
        errors = List.copyOf(errors);
    }
}
