package org.isnad.workbench.store;

import org.jspecify.annotations.Nullable;

/** A mailbox, how many messages lie in it, and the first and last possible stated dates of them in epoch seconds. */
public record MailboxTime(
        String mailbox,
        long messages,
        @Nullable Long first,
        @Nullable Long last) {}
