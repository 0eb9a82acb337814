package org.isnad.workbench.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.isnad.core.exposure.ExposedPlace;
import org.isnad.core.exposure.ExposureKind;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.wording.TextSpan;

/** Places that expose people, who had them shown, and what the first bytes of files say. Values are nowhere in the catalog. */
public final class ExposedRows {
    private final Sql sql;

    ExposedRows(Sql sql) {
        this.sql = sql;
    }

    private static final int PAGE = 1000;

    private static final String IS_FILE = "i.kind IN (" + Codes.of(ItemKind.ATTACHMENT) + ", " + Codes.of(ItemKind.FILE)
            + ") AND i.status = " + Codes.of(ItemStatus.EMITTED);

    private static final String WANTING = " FROM (SELECT number, batch, 1 AS message FROM message"
            + " UNION ALL SELECT number, batch, 0 FROM file) t JOIN content c ON c.number = t.number"
            + " LEFT JOIN exposure_scan s ON s.number = t.number AND s.message = t.message"
            + " WHERE (s.version IS NULL OR s.version <> ? OR s.batch <> t.batch)";

    void write(UnscannedText text, long version, List<ExposedRow> rows) {
        sql.run("DELETE FROM exposed_place WHERE number = ? AND message = ?", text.number(), text.message());
        sql.run(
                "INSERT OR REPLACE INTO exposure_scan (number, message, version, batch) VALUES (?, ?, ?, ?)",
                text.number(),
                text.message(),
                version,
                text.batch());
        for (int i = 0; i < rows.size(); i++) {
            ExposedPlace place = rows.get(i).place();
            sql.run(
                    "INSERT INTO exposed_place (number, message, ordinal, text, kind, form, start, stop)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    text.number(),
                    text.message(),
                    i,
                    Codes.of(rows.get(i).text()),
                    Codes.of(place.kind()),
                    place.form(),
                    place.span().start(),
                    place.span().end());
        }
    }

    /** Messages and files above a number that detectors of that version have not looked through, in order. */
    public List<UnscannedText> wanting(long version, long after, int most) {
        return sql.list(
                "SELECT t.number, t.batch, c.sha256, t.message" + WANTING
                        + " AND t.number > ? ORDER BY t.number, t.message LIMIT ?",
                row -> new UnscannedText(row.number(1), row.number(2), ItemId.of(row.bytes(3)), row.flag(4)),
                version,
                after,
                most);
    }

    public long countWanting(long version) {
        return sql.count("SELECT count(*)" + WANTING, version);
    }

    /** Above a number, in order, a page of them. */
    private List<ExposedText> after(long number) {
        return sql
                .list(
                        "SELECT DISTINCT e.number, e.message, c.sha256 FROM exposed_place e"
                                + " JOIN content c ON c.number = e.number WHERE e.number > ?"
                                + " ORDER BY e.number, e.message LIMIT ?",
                        row -> new ExposedText(
                                row.number(1), ItemId.of(row.bytes(3)), row.flag(2), List.of(), List.of()),
                        number,
                        PAGE)
                .stream()
                .map(text -> new ExposedText(
                        text.number(), text.content(), text.message(), mailboxes(text.number()), rows(text)))
                .toList();
    }

    private List<String> mailboxes(long number) {
        return sql.list(
                "SELECT DISTINCT mailbox FROM item WHERE content = ? ORDER BY mailbox", row -> row.text(1), number);
    }

    private List<ExposedRow> rows(ExposedText text) {
        return sql.list(
                "SELECT text, kind, form, start, stop FROM exposed_place WHERE number = ? AND message = ? ORDER BY ordinal",
                ExposedRows::row,
                text.number(),
                text.message());
    }

    private static ExposedRow row(Sql.Row row) throws SQLException {
        return new ExposedRow(
                Codes.constant(ExposedRow.Text.values(), row.number(1)),
                new ExposedPlace(
                        Codes.constant(ExposureKind.values(), row.number(2)),
                        row.text(3),
                        new TextSpan(row.small(4), row.small(5))));
    }

    void revealed(Revelation revelation) {
        sql.run(
                "INSERT INTO revelation (what, shown, because, operator, at) VALUES (?, ?, ?, ?, ?)",
                revelation.what(),
                revelation.values(),
                revelation.because(),
                revelation.by(),
                revelation.at().toString());
    }

    /** Who had hidden values shown, in order. */
    public List<Revelation> revelations() {
        return sql.list(
                "SELECT what, shown, because, operator, at FROM revelation ORDER BY number",
                row -> new Revelation(
                        row.text(1), row.number(2), row.text(3), row.text(4), Instant.parse(row.text(5))));
    }

    /** Distinct files above a number whose first bytes nobody looked at, in order. */
    public List<FileContent> withoutLeadingType(long after, int most) {
        return sql.list(
                "SELECT c.number, c.sha256, c.length FROM content c WHERE c.number > ?"
                        + " AND EXISTS (SELECT 1 FROM item i WHERE i.content = c.number AND " + IS_FILE + ")"
                        + " AND NOT EXISTS (SELECT 1 FROM leading_type l WHERE l.number = c.number)"
                        + " ORDER BY c.number LIMIT ?",
                row -> new FileContent(row.number(1), ItemId.of(row.bytes(2)), row.number(3)),
                after,
                most);
    }

    void leadingType(long number, String mediaType) {
        sql.run("INSERT OR REPLACE INTO leading_type (number, media_type) VALUES (?, ?)", number, mediaType);
    }

    /** Every occurrence of every attached or loose file, by locator. */
    public void forEachFile(Consumer<AttachedFileRow> consumer) {
        List<AttachedFileRow> files = new ArrayList<>();
        sql.forEach(
                "SELECT c.sha256, i.locator, i.name, i.size, i.format, coalesce(l.media_type, ''),"
                        + " EXISTS (SELECT 1 FROM item m WHERE m.parent = i.id AND m.format = 'text/x-vbasic')"
                        + " FROM item i JOIN content c ON c.number = i.content"
                        + " LEFT JOIN leading_type l ON l.number = i.content WHERE " + IS_FILE
                        + " ORDER BY i.locator, i.parent, i.ordinal",
                row -> files.add(new AttachedFileRow(
                        ItemId.of(row.bytes(1)),
                        new Locator(row.text(2)),
                        row.text(3),
                        row.number(4),
                        row.text(5),
                        row.text(6),
                        row.flag(7))));
        files.forEach(consumer);
    }

    /** Every message and file that exposes somebody, in order of their numbers. */
    public void forEach(Consumer<ExposedText> consumer) {
        long last = 0;
        List<ExposedText> page;
        do {
            page = after(last);
            long end = page.size() < PAGE ? Long.MAX_VALUE : page.getLast().number();
            // A content can be both, a message and a file: the page must not end between the two.
            page.stream().filter(text -> text.number() < end).forEach(consumer);
            last = end - 1;
        } while (page.size() == PAGE);
    }
}
