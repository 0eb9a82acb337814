package org.isnad.workbench.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.text.Language;
import org.jspecify.annotations.Nullable;

/** Asks the catalog about distinct messages and files. */
record MessageQueries(Sql sql) {
    /** Rows fetched at once: no transaction of a reader stays open for long, for it would keep the log from shrinking. */
    private static final int PAGE = 1000;

    private static final String MESSAGE =
            "SELECT m.number, m.batch, c.sha256, c.length, i.locator, m.message_id, m.subject, m.from_name,"
                    + " m.from_address, m.date, m.date_offset, m.date_impossible, m.language, m.attachments, v.level"
                    + " FROM message m JOIN content c ON c.number = m.number"
                    + " LEFT JOIN item i ON i.id = c.item LEFT JOIN verdict v ON v.number = m.number WHERE ";

    private static final String FILE = "SELECT f.number, f.batch, c.sha256, c.length, i.locator, i.name, i.format"
            + " FROM file f JOIN content c ON c.number = f.number LEFT JOIN item i ON i.id = c.item WHERE ";

    Optional<StoredMessage> message(long number) {
        return sql.first(MESSAGE + "m.number = ?", MessageQueries::message, number);
    }

    Optional<StoredMessage> message(ItemId content) {
        return sql.first(MESSAGE + "c.sha256 = ?", MessageQueries::message, content.bytes());
    }

    List<StoredMessage> byMessageId(String messageId) {
        return sql.list(MESSAGE + "m.message_id = ? ORDER BY c.sha256", MessageQueries::message, messageId);
    }

    List<StoredMessage> byIdPrefix(String hex, int limit) {
        if (hex.length() > 2 * ItemId.BYTES || !hex.chars().allMatch(HexFormat::isHexDigit)) {
            return List.of();
        }
        byte[] from = HexFormat.of().parseHex(hex + "0".repeat(2 * ItemId.BYTES - hex.length()));
        byte[] to = HexFormat.of().parseHex(hex + "f".repeat(2 * ItemId.BYTES - hex.length()));
        return sql.list(
                MESSAGE + "c.sha256 BETWEEN ? AND ? ORDER BY c.sha256 LIMIT ?",
                MessageQueries::message,
                from,
                to,
                limit);
    }

    void forEachAfterBatch(long batch, Consumer<StoredMessage> consumer) {
        long last = 0;
        List<StoredMessage> page;
        do {
            page = sql.list(
                    MESSAGE + "m.number > ? AND m.batch > ? ORDER BY m.number LIMIT " + PAGE,
                    MessageQueries::message,
                    last,
                    batch);
            page.forEach(consumer);
            last = page.isEmpty() ? last : page.getLast().number();
        } while (page.size() == PAGE);
    }

    Optional<StoredFile> file(long number) {
        return sql.first(FILE + "f.number = ?", MessageQueries::file, number);
    }

    /** At most so many names of one file go to the index. */
    private static final int MOST_NAMES = 1_000;

    List<String> fileNames(long number) {
        return sql.list(
                "SELECT DISTINCT name FROM item WHERE content = ? AND name <> '' ORDER BY name LIMIT " + MOST_NAMES,
                row -> row.text(1),
                number);
    }

    List<Long> filesOfSeveralNames(long acquisition) {
        return sql.list(
                "SELECT f.number FROM file f JOIN item i ON i.content = f.number GROUP BY f.number"
                        + " HAVING count(DISTINCT i.name) > 1 AND max(i.acquisition) >= ? ORDER BY f.number",
                row -> row.number(1),
                acquisition);
    }

    void forEachFileAfterBatch(long batch, Consumer<StoredFile> consumer) {
        long last = 0;
        List<StoredFile> page;
        do {
            page = sql.list(
                    FILE + "f.number > ? AND f.batch > ? ORDER BY f.number LIMIT " + PAGE,
                    MessageQueries::file,
                    last,
                    batch);
            page.forEach(consumer);
            last = page.isEmpty() ? last : page.getLast().number();
        } while (page.size() == PAGE);
    }

    /** Other contents under the Message-ID of this one, in order of their hash. */
    List<ItemId> otherVersions(long number) {
        return sql.list(
                "SELECT c.sha256 FROM message a JOIN message b ON b.message_id = a.message_id"
                        + " JOIN content c ON c.number = b.number"
                        + " WHERE a.number = ? AND a.message_id <> '' AND b.number <> a.number ORDER BY c.sha256",
                row -> ItemId.of(row.bytes(1)),
                number);
    }

    List<Defect> defects(long number) {
        return sql.first(
                        "SELECT defects FROM message WHERE number = ?",
                        row -> {
                            byte[] defects = row.blob(1);
                            return defects == null ? List.<Defect>of() : FactsCodec.defects(defects);
                        },
                        number)
                .orElse(List.of());
    }

    List<Defect> itemDefects(long item) {
        List<Defect> all = new ArrayList<>();
        sql.list(
                        "SELECT defects FROM defect WHERE item = ? ORDER BY rowid",
                        row -> FactsCodec.defects(row.bytes(1)),
                        item)
                .forEach(all::addAll);
        return all;
    }

    private static StoredMessage message(Sql.Row row) throws SQLException {
        Long level = row.nullable(15);
        return new StoredMessage(
                row.number(1),
                row.number(2),
                ItemId.of(row.bytes(3)),
                row.number(4),
                new Locator(row.text(5)),
                row.text(6),
                row.text(7),
                row.text(8),
                row.text(9),
                row.nullable(10),
                row.small(11),
                row.flag(12),
                Language.of(row.text(13)),
                row.small(14),
                level(level));
    }

    private static @Nullable Level level(@Nullable Long code) {
        return code == null ? null : Codes.constant(Level.values(), code);
    }

    private static StoredFile file(Sql.Row row) throws SQLException {
        return new StoredFile(
                row.number(1),
                row.number(2),
                ItemId.of(row.bytes(3)),
                row.number(4),
                new Locator(row.text(5)),
                row.text(6),
                row.text(7));
    }
}
