package org.isnad.workbench.web.api;

import java.util.List;

/** The schema of that name. */
public record AuditLog(boolean holds, String head, List<AuditEntry> entries) {
    public AuditLog {
        entries = List.copyOf(entries);
    }
}
