package org.isnad.workbench.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema of that name. */
public record Session(
        @Nullable String user,
        @Nullable String role,
        @Nullable String token,
        boolean accounts,
        @Nullable List<String> mailboxes,
        @Nullable Instant expires,
        @Nullable String caseName,
        String version) {
    public Session {
        mailboxes = mailboxes == null ? null : List.copyOf(mailboxes);
    }
}
