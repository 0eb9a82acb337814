package org.isnad.workbench.web.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The schema of that name. */
public record MailboxSpan(
        String mailbox,
        long messages,
        @Nullable Instant first,
        @Nullable Instant last) {}
