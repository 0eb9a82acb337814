package org.isnad.workbench.web.api;

import java.time.Instant;

/** The schema of that name. */
public record Gap(String mailbox, Instant from, Instant to, long days) {}
