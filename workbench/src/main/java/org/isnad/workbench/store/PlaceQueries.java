package org.isnad.workbench.store;

import java.util.BitSet;
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

    /** Mailboxes with so many messages at least, in order of their names. */
    public List<String> mailboxesOf(int least) {
        return sql.list(
                "SELECT mailbox" + MESSAGES + " GROUP BY mailbox HAVING count(*) >= ? ORDER BY mailbox",
                row -> row.text(1),
                Codes.of(ItemKind.MESSAGE),
                Codes.of(ItemStatus.EMITTED),
                least);
    }

    /** The messages of a mailbox, container by container, each in its own order. */
    public List<PlaceRow> in(String mailbox) {
        return sql.list(
                "SELECT content, parent, ordinal, name, format" + MESSAGES
                        + " AND mailbox = ? ORDER BY parent, ordinal",
                row -> new PlaceRow(row.number(1), row.number(2), row.number(3), row.text(4), row.text(5)),
                Codes.of(ItemKind.MESSAGE),
                Codes.of(ItemStatus.EMITTED),
                mailbox);
    }

    /** The contents that lie in mailboxes of that size. */
    public BitSet messagesIn(int least) {
        BitSet numbers = new BitSet();
        sql.forEach(
                "SELECT content" + MESSAGES + " AND mailbox IN (SELECT mailbox" + MESSAGES
                        + " GROUP BY mailbox HAVING count(*) >= ?)",
                row -> numbers.set(row.small(1)),
                Codes.of(ItemKind.MESSAGE),
                Codes.of(ItemStatus.EMITTED),
                Codes.of(ItemKind.MESSAGE),
                Codes.of(ItemStatus.EMITTED),
                least);
        return numbers;
    }
}
