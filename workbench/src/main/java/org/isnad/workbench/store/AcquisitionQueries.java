package org.isnad.workbench.store;

import java.util.List;
import java.util.Optional;

/** Asks the catalog what each acquisition brought, and what came after one. */
public final class AcquisitionQueries {
    private final Sql sql;

    AcquisitionQueries(Sql sql) {
        this.sql = sql;
    }

    /** Things that count for themselves: messages and files in no message. */
    static final String LEAVES = "kind IN (%d, %d) AND status = %d AND content IS NOT NULL"
            .formatted(Codes.of(ItemKind.MESSAGE), Codes.of(ItemKind.FILE), Codes.of(ItemStatus.EMITTED));

    /** A file of the dump belongs to whatever its run read: what it began, and what it went on with. */
    static final String INPUTS_OF =
            "acquisition = ?1 OR acquisition IN (SELECT run FROM continuation WHERE acquisition = ?1)";

    /** What each acquisition brought, in order of their numbers; runs that only went on with one are none. */
    public List<AcquisitionAccount> accounts() {
        List<Acquisition> runs = new CustodyRows(sql).acquisitions();
        return runs.stream()
                .map(run -> account(run, roots(run.number())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What the user gave, whose name is its path. */
    List<ItemRow> roots(long acquisition) {
        return ItemRows.select(sql, "WHERE i.parent = 0 AND i.acquisition = ? ORDER BY i.ordinal", acquisition);
    }

    private Optional<AcquisitionAccount> account(Acquisition run, List<ItemRow> roots) {
        if (roots.isEmpty()) {
            return Optional.empty();
        }
        long number = run.number();
        String leaves = " FROM item WHERE acquisition = ? AND " + LEAVES;
        return Optional.of(new AcquisitionAccount(
                run,
                roots.stream().map(ItemRow::name).toList(),
                sql.list(
                        "SELECT run FROM continuation WHERE acquisition = ? ORDER BY run",
                        row -> row.number(1),
                        number),
                sql.count("SELECT count(*)" + leaves + " AND kind = " + Codes.of(ItemKind.MESSAGE), number),
                sql.count("SELECT count(*)" + leaves + " AND kind = " + Codes.of(ItemKind.FILE), number),
                sql.count("SELECT count(DISTINCT content)" + leaves, number),
                sql.count(
                        "SELECT count(*) FROM (SELECT content FROM item WHERE " + LEAVES
                                + " GROUP BY content HAVING min(acquisition) = ?)",
                        number),
                sql.count("SELECT count(DISTINCT locator) FROM input_file WHERE " + INPUTS_OF, number),
                roots.stream().noneMatch(root -> root.status() == ItemStatus.OPEN)));
    }

    /** What came after an acquisition, held against what was there by then. */
    public Arrived arrivedSince(long acquisition) {
        return sql.together(() -> arrived(acquisition));
    }

    private Arrived arrived(long since) {
        sql.script("CREATE TEMP TABLE earlier (content INTEGER PRIMARY KEY);\n");
        sql.run("INSERT INTO earlier SELECT DISTINCT content FROM item WHERE acquisition <= ? AND " + LEAVES, since);
        String later = " FROM item WHERE acquisition > ? AND " + LEAVES + " AND kind = ?";
        String known = " AND content IN (SELECT content FROM earlier)";
        String fresh = " AND content NOT IN (SELECT content FROM earlier)";
        String sameId = "SELECT count(*) FROM (SELECT DISTINCT content" + later + fresh + ") n"
                + " JOIN message m ON m.number = n.content JOIN version_group g ON g.message_id = m.message_id"
                + " WHERE EXISTS (SELECT 1 FROM message o JOIN earlier e ON e.content = o.number"
                + " WHERE o.message_id = m.message_id) AND (g.differs <> 0) = ?";
        int message = Codes.of(ItemKind.MESSAGE);
        int file = Codes.of(ItemKind.FILE);
        long differing = sql.count(sameId, since, message, true);
        long alike = sql.count(sameId, since, message, false);
        Arrived arrived = new Arrived(
                since,
                sql.count("SELECT count(DISTINCT content)" + later + fresh, since, message) - differing - alike,
                sql.count("SELECT count(*)" + later + known, since, message),
                differing,
                alike,
                sql.count("SELECT count(DISTINCT content)" + later + fresh, since, file),
                sql.count("SELECT count(*)" + later + known, since, file));
        sql.script("DROP TABLE earlier;\n");
        return arrived;
    }

    /** Two acquisitions held against each other; whether there are such, the caller knows. */
    public Comparison compare(long first, long second) {
        return new ComparisonQuery(sql).compare(first, second);
    }
}
