package org.isnad.workbench.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.core.item.ItemId;
import org.jspecify.annotations.Nullable;

/** What a writer has to know of the last commit to go on from it. */
record Recovery(
        long sequence,
        long lastBatch,
        long lastItem,
        Map<Integer, Long> packLengths,
        ContentNumbers contents,
        @Nullable CaseDictionary dictionary) {

    static Recovery read(Sql sql) {
        Map<Integer, Long> lengths = new HashMap<>();
        sql.forEach("SELECT number, length FROM pack", row -> lengths.put(row.small(1), row.number(2)));
        List<CaseDictionary> dictionaries =
                sql.list("SELECT number, bytes FROM dictionary", row -> new CaseDictionary(row.small(1), row.bytes(2)));
        return new Recovery(
                meta(sql, "sequence"),
                meta(sql, "last_batch"),
                // A defect may have been committed before its item: its number is not given to another one.
                sql.count(
                        "SELECT max((SELECT coalesce(max(id), 0) FROM item), (SELECT coalesce(max(item), 0) FROM defect))"),
                lengths,
                contents(sql),
                dictionaries.isEmpty() ? null : dictionaries.getFirst());
    }

    static long meta(Sql sql, String name) {
        return sql.first("SELECT value FROM meta WHERE name = ?", row -> row.number(1), name)
                .orElse(0L);
    }

    private static ContentNumbers contents(Sql sql) {
        return new ContentNumbers(
                (int) sql.count("SELECT coalesce(max(number), 0) FROM content"),
                contents -> sql.forEach(
                        "SELECT c.number, c.sha256, m.number IS NOT NULL, f.number IS NOT NULL FROM content c"
                                + " LEFT JOIN message m ON m.number = c.number LEFT JOIN file f ON f.number = c.number",
                        row -> contents.load(ItemId.of(row.bytes(2)), row.small(1), row.flag(3), row.flag(4))));
    }
}
