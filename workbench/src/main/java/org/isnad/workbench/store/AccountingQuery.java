package org.isnad.workbench.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reconciles what was expected with what came, container by container and as a whole. */
record AccountingQuery(Sql sql) {
    /** What became of items {@code i}; a duplicate is an emitted one whose content has its canonical place elsewhere. */
    private static final String SELECT = """
             count(CASE WHEN i.status IN (%1$d, %4$d) THEN 1 END),
             count(CASE WHEN i.status = %1$d AND c.item <> i.id THEN 1 END),
             count(CASE WHEN i.status = %2$d THEN 1 END),
             count(CASE WHEN i.status = %3$d THEN 1 END),
             count(CASE WHEN i.status = %4$d THEN 1 END)
             FROM item i LEFT JOIN content c ON c.number = i.content
            """.formatted(
                    Codes.of(ItemStatus.EMITTED),
                    Codes.of(ItemStatus.FAILED),
                    Codes.of(ItemStatus.SKIPPED),
                    Codes.of(ItemStatus.OPEN));

    private static final String CONTAINERS = "SELECT id FROM item WHERE kind = " + Codes.of(ItemKind.CONTAINER);

    /** Everything that lies in a container, or was given by the user. */
    Accounting containers() {
        long unknown = sql.count(
                "SELECT count(*) FROM item WHERE kind = ? AND expected IS NULL", Codes.of(ItemKind.CONTAINER));
        long expected =
                sql.count("SELECT coalesce(sum(expected), 0) FROM item WHERE kind = ?", Codes.of(ItemKind.CONTAINER));
        // What the user gave is counted by the user.
        long given = sql.count("SELECT count(*) FROM item WHERE parent = 0");
        return total(unknown == 0 ? expected + given : null, "parent = 0 OR i.parent IN (" + CONTAINERS + ")");
    }

    /** Everything that messages carry. */
    Accounting parts() {
        return total(null, "parent <> 0 AND i.parent NOT IN (" + CONTAINERS + ")");
    }

    private Accounting total(@Nullable Long expected, String condition) {
        return sql.list("SELECT 0," + SELECT + "WHERE i." + condition, row -> accounting(row, expected))
                .getFirst();
    }

    List<ContainerAccount> eachContainer() {
        Map<Long, Accounting> entries = new HashMap<>();
        sql.forEach(
                "SELECT i.parent," + SELECT + "WHERE i.parent IN (" + CONTAINERS + ") GROUP BY i.parent",
                row -> entries.put(row.number(1), accounting(row, null)));
        Accounting none = new Accounting(null, 0, 0, 0, 0, 0);
        return ItemRows.select(
                        sql, "WHERE i.kind = ? ORDER BY i.locator, i.parent, i.ordinal", Codes.of(ItemKind.CONTAINER))
                .stream()
                .map(container -> new ContainerAccount(
                        container, expecting(container.expected(), entries.getOrDefault(container.id(), none))))
                .toList();
    }

    private static Accounting expecting(@Nullable Long expected, Accounting entries) {
        return new Accounting(
                expected, entries.emitted(), entries.duplicates(), entries.failed(), entries.skipped(), entries.open());
    }

    private static Accounting accounting(Sql.Row row, @Nullable Long expected) throws SQLException {
        return new Accounting(expected, row.number(2), row.number(3), row.number(4), row.number(5), row.number(6));
    }
}
