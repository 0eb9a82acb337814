package org.isnad.workbench.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a copy's own entries say of what is not in it. */
record OmissionQueries(Sql sql) {
    private static final String NO_PARENT =
            "s.parent <> '' AND NOT EXISTS" + " (SELECT 1 FROM message p WHERE p.message_id = s.parent)";

    /** Names of the messages of each mailbox, where they have names of their own. */
    Map<String, List<String>> names() {
        Map<String, List<String>> names = new TreeMap<>();
        sql.forEach(
                "SELECT mailbox, name FROM item WHERE kind = ? AND name <> ''",
                row -> names.computeIfAbsent(row.text(1), key -> new ArrayList<>())
                        .add(row.text(2)),
                Codes.of(ItemKind.MESSAGE));
        return names;
    }

    /** Stated dates of each mailbox, in epoch seconds. */
    Map<String, List<Long>> dates() {
        Map<String, List<Long>> dates = new TreeMap<>();
        sql.forEach(
                "SELECT i.mailbox, m.date FROM item i JOIN message m ON m.number = i.content"
                        + " WHERE i.kind = ? AND m.date IS NOT NULL",
                row -> dates.computeIfAbsent(row.text(1), key -> new ArrayList<>())
                        .add(row.number(2)),
                Codes.of(ItemKind.MESSAGE));
        return dates;
    }

    /** Replies to what is not there, by mailbox and month. */
    List<OrphanCount> orphans() {
        return sql.list(
                "SELECT i.mailbox, coalesce(strftime('%Y-%m', m.date, 'unixepoch'), ''), count(DISTINCT m.number)"
                        + " FROM near_sketch s JOIN message m ON m.number = s.number JOIN item i ON i.content = m.number"
                        + " WHERE i.kind = ? AND " + NO_PARENT + " GROUP BY 1, 2 ORDER BY 1, 2",
                row -> new OrphanCount(row.text(1), row.text(2), row.number(3)),
                Codes.of(ItemKind.MESSAGE));
    }

    long replies() {
        return sql.count("SELECT count(*) FROM near_sketch WHERE parent <> ''");
    }

    long repliesWithoutParent() {
        return sql.count("SELECT count(*) FROM near_sketch s WHERE " + NO_PARENT);
    }

    /** As a sender keeps them; and of these, those of which no delivered copy is there. */
    long sent() {
        return sql.count("SELECT count(*) FROM near_sketch WHERE sent");
    }

    long sentOnly() {
        return sql.count("SELECT count(*) FROM near_sketch s JOIN message m ON m.number = s.number"
                + " WHERE s.sent AND NOT EXISTS (SELECT 1 FROM message o JOIN near_sketch os ON os.number = o.number"
                + " WHERE m.message_id <> '' AND o.message_id = m.message_id AND NOT os.sent)");
    }

    /** Messages of mailboxes and files, each place counted. */
    long places() {
        return sql.count("SELECT count(*) FROM item WHERE kind = ?", Codes.of(ItemKind.MESSAGE));
    }
}
