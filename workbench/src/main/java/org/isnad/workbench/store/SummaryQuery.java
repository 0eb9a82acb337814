package org.isnad.workbench.store;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.text.Language;
import org.jspecify.annotations.Nullable;

/** Counts a case; all figures belong to one and the same commit. See {@link Summary} for what each of them counts. */
record SummaryQuery(Sql sql) {
    /**
     * Top-level messages by content: c = number of the content, n = its occurrences, and what is counted of the message (all
     * NULL where the content has no message row). Read once: the rows of messages are long, and most of this is counting.
     */
    private static final String TOP = "CREATE TEMP TABLE top (c INTEGER PRIMARY KEY, n INTEGER, message_id TEXT,"
            + " sender TEXT, date INTEGER, impossible INTEGER, language TEXT);\n"
            + "INSERT INTO top SELECT t.c, t.n, m.message_id, lower(m.from_address), m.date, m.date_impossible, m.language"
            + " FROM (SELECT content AS c, count(*) AS n FROM item"
            + " WHERE kind = %d AND status = %d AND content IS NOT NULL GROUP BY content) t"
                    .formatted(Codes.of(ItemKind.MESSAGE), Codes.of(ItemStatus.EMITTED))
            + " LEFT JOIN message m ON m.number = t.c;\n";

    /** Occurrences, contents, first and last stated date, occurrences with an impossible one. */
    private record Totals(
            long occurrences,
            long contents,
            @Nullable Long first,
            @Nullable Long last,
            long impossible) {}

    /** Distinct Message-IDs, and those that more than one content has. */
    private record Ids(long distinct, long shared) {}

    Summary summary() {
        return sql.ofOneCommit(() -> {
            sql.script(TOP);
            Summary summary = count();
            sql.script("DROP TABLE top;\n");
            return summary;
        });
    }

    private Summary count() {
        AccountingQuery accounting = new AccountingQuery(sql);
        Totals totals = totals();
        Ids ids = ids();
        return new Summary(
                totals.occurrences,
                emitted(ItemKind.EMBEDDED_MESSAGE),
                totals.contents,
                ids.distinct,
                ids.shared,
                sql.count(
                        "SELECT count(*) FROM version_group WHERE differs <> 0 AND message_id IN (SELECT message_id FROM"
                                + " top WHERE message_id IN (SELECT message_id FROM version_group WHERE differs <> 0))"),
                emitted(ItemKind.ATTACHMENT),
                emitted(ItemKind.FILE),
                sql.count("SELECT count(DISTINCT sender) FROM top WHERE sender <> ''"),
                totals.first,
                totals.last,
                totals.impossible,
                bytes(),
                accounting.containers(),
                accounting.parts(),
                signatures(),
                new TransitQuery(sql).arc(),
                causes(),
                decided(),
                levels(),
                sql.count("SELECT coalesce(sum(n), 0) FROM top WHERE message_id IS NOT NULL"
                        + " AND c NOT IN (SELECT number FROM verdict)"),
                mailboxes(),
                languages());
    }

    private Totals totals() {
        return sql.list(
                        "SELECT coalesce(sum(n), 0), count(*), min(date), max(date),"
                                + " coalesce(sum(CASE WHEN impossible THEN n END), 0) FROM top",
                        row -> new Totals(
                                row.number(1), row.number(2), row.nullable(3), row.nullable(4), row.number(5)))
                .getFirst();
    }

    private Ids ids() {
        return sql.list(
                        "SELECT count(*), coalesce(sum(contents > 1), 0) FROM (SELECT count(*) AS contents FROM top"
                                + " WHERE message_id <> '' GROUP BY message_id)",
                        row -> new Ids(row.number(1), row.number(2)))
                .getFirst();
    }

    private long emitted(ItemKind kind) {
        return sql.count(
                "SELECT count(*) FROM item WHERE kind = ? AND status = ?",
                Codes.of(kind),
                Codes.of(ItemStatus.EMITTED));
    }

    private Summary.Bytes bytes() {
        String leaves = " FROM item WHERE kind IN (%d, %d) AND status = %d"
                .formatted(Codes.of(ItemKind.MESSAGE), Codes.of(ItemKind.FILE), Codes.of(ItemStatus.EMITTED));
        return new Summary.Bytes(
                // A file that was read again by a resumed run was received once.
                sql.count(
                        "SELECT coalesce(sum(size), 0) FROM (SELECT max(size) AS size FROM input_file GROUP BY locator)"),
                sql.count("SELECT coalesce(sum(size), 0)" + leaves),
                sql.count(
                        "SELECT coalesce(sum(length), 0) FROM content WHERE number IN (SELECT content" + leaves + ")"));
    }

    /** A cross join is gone through from the left ({@link InOrder}). */
    private static final String RESULTS = " FROM top t CROSS JOIN signature s ON s.number = t.c"
            + " LEFT JOIN result r ON r.number = s.number AND r.position = s.position ";

    private Summary.Signatures signatures() {
        String missing = "coalesce(r.cause, %d) = %d"
                .formatted(Codes.of(DkimCause.KEY_MISSING), Codes.of(DkimCause.KEY_MISSING));
        String sum = "coalesce(sum(CASE WHEN %s THEN t.n END), 0)";
        return sql.list(
                        "SELECT coalesce(sum(t.n), 0), "
                                + sum.formatted("r.matches") + ", "
                                + sum.formatted("r.matches AND r.anchor >= " + JudgementRows.VOUCHED) + ", "
                                + sum.formatted("r.matches AND (s.repaired OR EXISTS (SELECT 1 FROM repair p"
                                        + " WHERE p.number = s.number AND p.position = s.position))")
                                + ", "
                                + sum.formatted("NOT coalesce(r.matches, 0) AND " + missing) + ", "
                                + sum.formatted("NOT coalesce(r.matches, 0) AND NOT " + missing)
                                + RESULTS,
                        row -> new Summary.Signatures(
                                row.number(1),
                                row.number(2),
                                row.number(3),
                                row.number(4),
                                row.number(5),
                                row.number(6)))
                .getFirst();
    }

    private Map<DkimCause, Long> causes() {
        Map<DkimCause, Long> causes = new EnumMap<>(DkimCause.class);
        sql.forEach(
                "SELECT coalesce(r.cause, ?) AS cause, sum(t.n)" + RESULTS + "GROUP BY 1",
                row -> causes.put(Codes.constant(DkimCause.values(), row.number(1)), row.number(2)),
                Codes.of(DkimCause.KEY_MISSING));
        causes.remove(DkimCause.NONE);
        return causes;
    }

    private Summary.Decided decided() {
        return sql.list(
                        "SELECT coalesce(sum(CASE WHEN best >= ? THEN n END), 0), coalesce(sum(CASE WHEN best < ? THEN n"
                                + " END), 0) FROM (SELECT t.n AS n, max(r.anchor) AS best FROM top t"
                                + " JOIN result r ON r.number = t.c WHERE r.matches GROUP BY t.c)",
                        row -> new Summary.Decided(row.number(1), row.number(2)),
                        JudgementRows.VOUCHED,
                        JudgementRows.VOUCHED)
                .getFirst();
    }

    private Map<Level, Long> levels() {
        Map<Level, Long> levels = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            levels.put(level, 0L);
        }
        sql.forEach(
                "SELECT v.level, sum(t.n) FROM top t JOIN verdict v ON v.number = t.c GROUP BY v.level",
                row -> levels.put(Codes.constant(Level.values(), row.number(1)), row.number(2)));
        return levels;
    }

    private Map<String, Long> mailboxes() {
        Map<String, Long> mailboxes = new TreeMap<>();
        sql.forEach(
                "SELECT mailbox, count(*) FROM item WHERE kind = ? AND status = ? GROUP BY mailbox",
                row -> mailboxes.put(row.text(1), row.number(2)),
                Codes.of(ItemKind.MESSAGE),
                Codes.of(ItemStatus.EMITTED));
        return mailboxes;
    }

    private Map<Language, Long> languages() {
        Map<Language, Long> languages = new EnumMap<>(Language.class);
        sql.forEach(
                "SELECT language, sum(n) FROM top WHERE language IS NOT NULL GROUP BY language",
                row -> languages.merge(Language.of(row.text(1)), row.number(2), Long::sum));
        return languages;
    }
}
