package org.isnad.workbench.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/** Writes items, and finds those of an interrupted run. */
final class ItemRows {
    private static final String SELECT =
            "SELECT i.id, i.parent, i.ordinal, i.kind, i.status, i.locator, i.name, c.sha256, i.size, i.received,"
                    + " i.format, i.mailbox, i.expected, i.reason, i.acquisition"
                    + " FROM item i LEFT JOIN content c ON c.number = i.content ";

    /** Reasons that passwords may take away. */
    private static final Set<String> LOCKED = Set.of("ingest.reason.encrypted", "ingest.reason.password");

    private final Sql sql;
    private final ContentNumbers numbers;
    private final Insert insert;

    ItemRows(Sql sql, ContentNumbers numbers) throws SQLException {
        this.sql = sql;
        this.numbers = numbers;
        insert = new Insert(
                sql,
                "INSERT INTO item (id, parent, ordinal, kind, status, locator, name, content, size, received, format,"
                        + " mailbox, expected, reason, acquisition) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    void write(ItemRow item) throws SQLException {
        ItemId content = item.content();
        Phrase reason = item.reason();
        insert.put(item.id())
                .put(item.parent())
                .put(item.ordinal())
                .put(Codes.of(item.kind()))
                .put(Codes.of(item.status()))
                .put(item.locator().text())
                .put(item.name())
                .put(content == null ? null : Long.valueOf(numbers.number(content)))
                .put(item.size())
                .put(item.received())
                .put(item.format())
                .put(item.mailbox())
                .put(item.expected())
                .put(reason == null ? null : FactsCodec.encode(reason))
                .put(item.acquisition())
                .run();
    }

    /** The number of the container's content, 0 if it has none, or nothing if the container is not there yet. */
    Optional<Long> close(ContainerEnd end) {
        ItemId content = end.content();
        sql.run(
                "UPDATE item SET status = ?, expected = ?, reason = ?, content = coalesce(?, content), size = ?,"
                        + " received = ? WHERE id = ?",
                Codes.of(end.status()),
                end.expected(),
                reason(end.reason()),
                content == null ? null : Long.valueOf(numbers.number(content)),
                end.size(),
                end.received(),
                end.id());
        return contentOf(end.id());
    }

    /** The number of the item's content, 0 if it has none, or nothing if there is no such item. */
    Optional<Long> update(long id, ItemStatus status, @Nullable Long expected, @Nullable Phrase reason) {
        sql.run(
                "UPDATE item SET status = ?, expected = ?, reason = ? WHERE id = ?",
                Codes.of(status),
                expected,
                reason(reason),
                id);
        return contentOf(id);
    }

    private Optional<Long> contentOf(long id) {
        return sql.first("SELECT coalesce(content, 0) FROM item WHERE id = ?", row -> row.number(1), id);
    }

    private static byte @Nullable [] reason(@Nullable Phrase reason) {
        return reason == null ? null : FactsCodec.encode(reason);
    }

    long finishedChildrenOf(long container) {
        return sql.count(
                "SELECT count(*) FROM item WHERE parent = ? AND status <> ?", container, Codes.of(ItemStatus.OPEN));
    }

    /** The item that this one lies in, or 0. */
    long parentOf(long id) {
        return sql.count("SELECT coalesce(max(parent), 0) FROM item WHERE id = ?", id);
    }

    Optional<ItemRow> find(long parent, long ordinal) {
        return select(sql, "WHERE i.parent = ? AND i.ordinal = ?", parent, ordinal).stream()
                .findFirst();
    }

    Optional<ItemRow> findRoot(Locator locator) {
        return select(sql, "WHERE i.parent = 0 AND i.locator = ?", locator.text()).stream()
                .findFirst();
    }

    BitSet ordinals(long container) {
        BitSet ordinals = new BitSet();
        sql.forEach(
                "SELECT ordinal FROM item WHERE parent = ? AND status <> ?",
                row -> ordinals.set(row.small(1)),
                container,
                Codes.of(ItemStatus.OPEN));
        return ordinals;
    }

    List<ItemRow> open() {
        return select(sql, "WHERE i.status = ? ORDER BY i.id", Codes.of(ItemStatus.OPEN));
    }

    int reopenEncrypted(List<String> roots) {
        int reopened = 0;
        for (ItemRow failed : select(sql, "WHERE i.status = ?", Codes.of(ItemStatus.FAILED))) {
            Phrase reason = failed.reason();
            List<ItemRow> path = path(failed);
            if (reason != null
                    && LOCKED.contains(reason.key())
                    && roots.contains(path.getLast().name())) {
                for (ItemRow around : path.subList(1, path.size())) {
                    if (around.kind() == ItemKind.CONTAINER || around.kind() == ItemKind.ATTACHMENT) {
                        sql.run("UPDATE item SET status = ? WHERE id = ?", Codes.of(ItemStatus.OPEN), around.id());
                    }
                }
                sql.run("DELETE FROM item WHERE id = ?", failed.id());
                sql.run("DELETE FROM defect WHERE item = ?", failed.id());
                reopened++;
            }
        }
        return reopened;
    }

    /** The item and what it lies in, outwards to what the user gave. */
    private List<ItemRow> path(ItemRow item) {
        List<ItemRow> path = new ArrayList<>(List.of(item));
        while (path.getLast().parent() != 0) {
            List<ItemRow> outer = select(sql, "WHERE i.id = ?", path.getLast().parent());
            if (outer.isEmpty()) {
                return path;
            }
            path.add(outer.getFirst());
        }
        return path;
    }

    /** Items that meet a condition over {@code i}. */
    static List<ItemRow> select(Sql sql, String condition, @Nullable Object... args) {
        return sql.list(SELECT + condition, ItemRows::read, args);
    }

    private static ItemRow read(Sql.Row row) throws SQLException {
        byte[] content = row.blob(8);
        byte[] reason = row.blob(14);
        return new ItemRow(
                row.number(1),
                row.number(2),
                row.number(3),
                Codes.constant(ItemKind.values(), row.small(4)),
                Codes.constant(ItemStatus.values(), row.small(5)),
                new Locator(row.text(6)),
                row.text(7),
                content == null ? null : ItemId.of(content),
                row.number(9),
                row.number(10),
                row.text(11),
                row.text(12),
                row.nullable(13),
                reason == null ? null : FactsCodec.phrase(reason),
                row.number(15));
    }
}
