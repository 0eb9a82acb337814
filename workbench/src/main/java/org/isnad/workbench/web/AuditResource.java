package org.isnad.workbench.web;

import org.isnad.workbench.web.api.AuditEntry;
import org.isnad.workbench.web.desk.AuditCheck;
import org.isnad.workbench.web.desk.AuditLog;

/** The log of what was looked at and changed. */
final class AuditResource implements Resource {
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private final Desk desk;

    AuditResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(Call call) {
        int before = call.number("before", 0, 0, Integer.MAX_VALUE);
        int limit = call.number("limit", USUAL, 1, MOST);
        AuditCheck check = AuditCheck.of(desk.open().folder());
        return Answer.json(new org.isnad.workbench.web.api.AuditLog(
                check.holds(),
                check.last().hash(),
                AuditLog.newest(desk.open().folder(), before == 0 ? null : (long) before, limit).stream()
                        .map(line -> new AuditEntry(
                                line.number(),
                                line.at(),
                                line.user(),
                                line.address(),
                                line.action(),
                                line.subject(),
                                line.hash()))
                        .toList()));
    }
}
