package org.isnad.workbench.store;

import java.sql.SQLException;
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

/** Asks the catalog about distinct messages, attached ones included. */
public final class MessageQueries {
    private final Sql sql;

    MessageQueries(Sql sql) {
        this.sql = sql;
    }

    /** Rows fetched at once: no transaction of a reader stays open for long, for it would keep the log from shrinking. */
    private static final int PAGE = 1000;

    private static final String MESSAGE =
            "SELECT m.number, m.batch, c.sha256, c.length, i.locator, m.message_id, m.subject, m.from_name,"
                    + " m.from_address, m.date, m.date_offset, m.date_impossible, m.language, m.attachments, v.level"
                    + " FROM message m JOIN content c ON c.number = m.number"
                    + " LEFT JOIN item i ON i.id = c.item LEFT JOIN verdict v ON v.number = m.number WHERE ";

    /** By the number that the index stores; empty if the content is no message or not committed. */
    public Optional<StoredMessage> of(long number) {
        return sql.first(MESSAGE + "m.number = ?", MessageQueries::message, number);
    }

    public Optional<StoredMessage> of(ItemId content) {
        return sql.first(MESSAGE + "c.sha256 = ?", MessageQueries::message, content.bytes());
    }

    /** Those of this Message-ID, without angle brackets, in order of their hash. */
    public List<StoredMessage> byMessageId(String messageId) {
        return sql.list(MESSAGE + "m.message_id = ? ORDER BY c.sha256", MessageQueries::message, messageId);
    }

    /** Those whose SHA-256 begins with these hexadecimal digits, at most {@code limit}, in order of the hash. */
    public List<StoredMessage> byIdPrefix(String hex, int limit) {
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

    /** Those that went to the index under a batch above {@code batch}, in order of their numbers. */
    public void forEachAfterBatch(long batch, Consumer<StoredMessage> consumer) {
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

    /** Other contents under the Message-ID of this one, in order of their hash (EVIDENCE, rule 14). */
    public List<ItemId> otherVersions(long number) {
        return sql.list(
                "SELECT c.sha256 FROM message a JOIN message b ON b.message_id = a.message_id"
                        + " JOIN content c ON c.number = b.number"
                        + " WHERE a.number = ? AND a.message_id <> '' AND b.number <> a.number ORDER BY c.sha256",
                row -> ItemId.of(row.bytes(1)),
                number);
    }

    /** What was wrong with a message's bytes. */
    public List<Defect> defects(long number) {
        return sql.first(
                        "SELECT defects FROM message WHERE number = ?",
                        row -> {
                            byte[] defects = row.blob(1);
                            return defects == null ? List.<Defect>of() : FactsCodec.defects(defects);
                        },
                        number)
                .orElse(List.of());
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

    /** Number of distinct messages, attached ones included. */
    public long count() {
        return sql.count("SELECT count(*) FROM message");
    }

    /** Numbers of messages above one, in order, so many at most. */
    public List<Long> after(long number, int most) {
        return sql.list(
                "SELECT number FROM message WHERE number > ? ORDER BY number LIMIT ?",
                row -> row.number(1),
                number,
                most);
    }

    /** Addresses under which this name stood in From. */
    public List<String> addressesNamed(String name, int limit) {
        return sql.list(
                "SELECT from_address FROM message WHERE from_name = ? GROUP BY from_address ORDER BY count(*) DESC"
                        + " LIMIT ?",
                row -> row.text(1),
                name,
                limit);
    }
}
