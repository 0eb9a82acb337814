package org.isnad.workbench.store;

import java.util.List;

/** Asks the catalog how messages lie in their mailboxes. */
public final class PlaceQueries {
    private static final String MESSAGES = " FROM item WHERE kind = ? AND status = ? AND content IS NOT NULL";

    private final Sql sql;

    PlaceQueries(Sql sql) {
        this.sql = sql;
    }

    /** How many messages lie somewhere by themselves, each place counted. */
    public long count() {
        return sql.count("SELECT count(*)" + MESSAGES, Codes.of(ItemKind.MESSAGE), Codes.of(ItemStatus.EMITTED));
    }

    /** Those behind a place, mailbox by mailbox, container by container, each in its own order; so many at most. */
    public List<PlaceRow> behind(PlaceRow last, int most) {
        return sql.list(
                "SELECT mailbox, parent, ordinal, content, name, format" + MESSAGES
                        + " AND (mailbox, parent, ordinal) > (?, ?, ?) ORDER BY mailbox, parent, ordinal LIMIT ?",
                row -> new PlaceRow(row.text(1), row.number(2), row.number(3), row.number(4), row.text(5), row.text(6)),
                Codes.of(ItemKind.MESSAGE),
                Codes.of(ItemStatus.EMITTED),
                last.mailbox(),
                last.container(),
                last.ordinal(),
                most);
    }
}
