package org.isnad.workbench.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.evidence.Claim;
import org.isnad.core.item.Locator;
import org.isnad.core.verdict.Level;
import org.jspecify.annotations.Nullable;

/** Counts for the views and reports that show a whole case at once: grouped by the catalog, never message by message. */
public final class OverviewQueries {
    private final Sql sql;

    OverviewQueries(Sql sql) {
        this.sql = sql;
    }

    private static final String TOP =
            "i.kind = " + Codes.of(ItemKind.MESSAGE) + " AND i.status = " + Codes.of(ItemStatus.EMITTED);

    private static final String POSSIBLE = "m.date IS NOT NULL AND NOT m.date_impossible";

    /**
     * Levels by row and column; the column is empty for messages without a possible date.
     *
     * @param claim whose level is counted, or null for that of the message
     */
    public List<LevelCount> levels(Overview.Rows rows, Overview.Columns columns, @Nullable Claim claim) {
        String level = claim == null ? "v.level" : "((v.claims >> %d) & 15) - 1".formatted(4 * Codes.of(claim));
        return sql.list(
                "SELECT " + rows.expression() + ", CASE WHEN " + POSSIBLE + " THEN strftime('" + columns.format()
                        + "', m.date, 'unixepoch') ELSE '' END, " + level + ", count(*)"
                        + " FROM item i JOIN message m ON m.number = i.content LEFT JOIN verdict v ON v.number = m.number"
                        + " WHERE " + TOP + " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
                row -> new LevelCount(row.text(1), row.text(2), level(row, 3), row.number(4)));
    }

    private static @Nullable Level level(Sql.Row row, int column) throws SQLException {
        Long code = row.nullable(column);
        return code == null || code < 0 ? null : Codes.constant(Level.values(), code);
    }

    /** Levels by day, of one mailbox or, where it is null, of all. */
    public List<LevelCount> days(@Nullable String mailbox) {
        return sql.list(
                "SELECT '', CASE WHEN " + POSSIBLE
                        + " THEN strftime('%Y-%m-%d', m.date, 'unixepoch') ELSE '' END, v.level,"
                        + " count(*) FROM item i JOIN message m ON m.number = i.content"
                        + " LEFT JOIN verdict v ON v.number = m.number WHERE " + TOP
                        + " AND (? IS NULL OR i.mailbox = ?) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
                row -> new LevelCount(row.text(1), row.text(2), level(row, 3), row.number(4)),
                mailbox,
                mailbox);
    }

    /** First and last message of each mailbox. */
    public List<MailboxTime> mailboxTimes() {
        return sql.list(
                "SELECT i.mailbox, count(*), min(CASE WHEN " + POSSIBLE + " THEN m.date END), max(CASE WHEN " + POSSIBLE
                        + " THEN m.date END) FROM item i JOIN message m ON m.number = i.content WHERE " + TOP
                        + " GROUP BY i.mailbox ORDER BY i.mailbox",
                row -> new MailboxTime(row.text(1), row.number(2), row.nullable(3), row.nullable(4)));
    }

    /** Days on which documents say that they were saved last, with how many, in order. */
    public Map<String, Long> saves() {
        Map<String, Long> days = new TreeMap<>();
        sql.forEach(
                "SELECT strftime('%Y-%m-%d', d.modified, 'unixepoch'), count(*) FROM document d"
                        + " WHERE d.modified IS NOT NULL AND d.number IN (SELECT content FROM item) GROUP BY 1",
                row -> days.put(row.text(1), row.number(2)));
        return days;
    }

    public Funnel funnel() {
        String without = "(%d, %d, %d)"
                .formatted(
                        Codes.of(DkimCause.KEY_MISSING),
                        Codes.of(DkimCause.KEY_REVOKED),
                        Codes.of(DkimCause.KEY_INVALID));
        String body = "(s.body_matches OR coalesce(p.body_matches, 0) OR coalesce(r.matches, 0))";
        String signatures = "SELECT s.number AS number, " + body + " AS body, " + body + " AND r.cause IS NOT NULL"
                + " AND (r.matches OR r.cause NOT IN " + without + ") AS known, coalesce(r.matches, 0) AS matching,"
                + " coalesce(r.matches AND r.anchor >= " + JudgementRows.VOUCHED + ", 0) AS vouched FROM signature s"
                + " LEFT JOIN result r ON r.number = s.number AND r.position = s.position"
                + " LEFT JOIN repair p ON p.number = s.number AND p.position = s.position WHERE " + InOrder.SIGNATURES
                + " UNION ALL SELECT number, matches, matches, matches, matches AND anchor >= " + JudgementRows.VOUCHED
                + " FROM layer";
        return sql.list(
                        "SELECT coalesce(sum(t.n), 0), coalesce(sum(t.n * (f.number IS NOT NULL)), 0),"
                                + " coalesce(sum(t.n * f.body), 0), coalesce(sum(t.n * f.known), 0),"
                                + " coalesce(sum(t.n * f.matching), 0), coalesce(sum(t.n * f.vouched), 0),"
                                + " coalesce(sum(t.n * (v.level = " + Codes.of(Level.VERIFIED) + ")), 0)"
                                + " FROM (SELECT i.content AS c, count(*) AS n FROM item i WHERE " + TOP
                                + " AND i.content IS NOT NULL GROUP BY i.content) t"
                                + " LEFT JOIN (SELECT number, max(body) AS body, max(known) AS known,"
                                + " max(matching) AS matching, max(vouched) AS vouched FROM (" + signatures
                                + ") GROUP BY number) f ON f.number = t.c LEFT JOIN verdict v ON v.number = t.c",
                        row -> new Funnel(
                                row.number(1),
                                row.number(2),
                                row.number(3),
                                row.number(4),
                                row.number(5),
                                row.number(6),
                                row.number(7)))
                .getFirst();
    }

    public Tally tally() {
        Map<ItemKind, Long> kinds = new EnumMap<>(ItemKind.class);
        Map<ItemStatus, Long> fates = new EnumMap<>(ItemStatus.class);
        sql.forEach("SELECT kind, status, count(*) FROM item GROUP BY kind, status", row -> {
            ItemStatus status = Codes.constant(ItemStatus.values(), row.number(2));
            if (status == ItemStatus.EMITTED) {
                kinds.merge(Codes.constant(ItemKind.values(), row.number(1)), row.number(3), Long::sum);
            } else {
                fates.merge(status, row.number(3), Long::sum);
            }
        });
        List<@Nullable Instant> run = sql.first(
                        "SELECT started, ended FROM acquisition ORDER BY number DESC LIMIT 1",
                        row -> java.util.Arrays.asList(
                                Instant.parse(row.text(1)),
                                row.nullableText(2) == null ? null : Instant.parse(row.text(2))))
                .orElse(java.util.Arrays.asList((Instant) null, null));
        return new Tally(
                Recovery.meta(sql, "sequence"),
                kinds.getOrDefault(ItemKind.MESSAGE, 0L),
                sql.count("SELECT count(*) FROM message"),
                kinds.getOrDefault(ItemKind.FILE, 0L),
                kinds.getOrDefault(ItemKind.ATTACHMENT, 0L),
                fates.getOrDefault(ItemStatus.FAILED, 0L),
                fates.getOrDefault(ItemStatus.SKIPPED, 0L),
                sql.count("SELECT count(*) FROM message") - sql.count("SELECT count(*) FROM verdict"),
                sql.count("SELECT coalesce(sum(size), 0) FROM input_file WHERE sha256 IS NOT NULL"),
                sql.first("SELECT locator FROM item ORDER BY id DESC LIMIT 1", row -> new Locator(row.text(1)))
                        .orElse(null),
                run.get(0),
                run.get(1));
    }

    /** The two counts that the end of an ingest tells; all others wait until somebody asks for the report. */
    public Holdings holdings() {
        return new Holdings(
                sql.count("SELECT count(*) FROM item i WHERE " + TOP + " AND i.content IS NOT NULL"),
                sql.count("SELECT count(*) FROM item i CROSS JOIN signature s ON s.number = i.content WHERE " + TOP));
    }

    /** All counts of the report. */
    public Summary summary() {
        return new SummaryQuery(sql).summary();
    }

    /** Every container with its account, ordered by locator. */
    public List<ContainerAccount> containers() {
        return new AccountingQuery(sql).eachContainer();
    }

    /** What quotes corroborate, over the whole case. */
    public CorroboratedInPart corroboratedInPart() {
        return CorroboratedInPart.of(sql);
    }

    /** What bears on what is not in this copy. */
    public Absences absences() {
        return Absences.of(sql);
    }

    /** Stated dates of each mailbox, in epoch seconds. */
    public Map<String, List<Long>> dates() {
        return new OmissionQueries(sql).dates();
    }
}
