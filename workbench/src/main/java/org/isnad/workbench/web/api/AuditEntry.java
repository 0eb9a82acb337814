package org.isnad.workbench.web.api;

import java.time.Instant;

/** The schema of that name. */
public record AuditEntry(
        long number, Instant at, String user, String address, String action, String subject, String hash) {}
