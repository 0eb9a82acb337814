package org.isnad.workbench.store;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.jspecify.annotations.Nullable;

/** Writes distinct contents: where they lie, and which of their occurrences is the canonical one. */
final class ContentRows {
    private final Sql sql;
    private final ContentNumbers numbers;
    private final Insert packed;
    private final Insert derived;
    private final Insert large;
    private final Insert piece;
    private final Insert canonical;

    /** An emitted occurrence that may be the canonical one. */
    private record Occurrence(long item, Locator locator) {}

    ContentRows(Sql sql, ContentNumbers numbers) throws SQLException {
        this.sql = sql;
        this.numbers = numbers;
        packed = new Insert(
                sql,
                "INSERT INTO content (number, sha256, length, item, pack, frame, start) VALUES (?, ?, ?, ?, ?, ?, ?)");
        derived = new Insert(
                sql,
                "INSERT INTO content (number, sha256, length, item, within, start, stop, encoding)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        large = new Insert(sql, "INSERT INTO content (number, sha256, length) VALUES (?, ?, ?)");
        piece = new Insert(sql, "INSERT INTO piece (content, start, pack, frame) VALUES (?, ?, ?, ?)");
        canonical = new Insert(sql, "UPDATE content SET item = ? WHERE number = ?");
    }

    /** Writes the new contents of a batch. Those its items name besides are {@link #seenAgain}, once all items are in. */
    void write(Batch batch, PackWriter.@Nullable Place place) throws SQLException {
        Map<ItemId, Occurrence> smallest = smallest(batch.items());
        if (place != null) {
            long start = 0;
            for (PackBlock.Entry entry : batch.block().entries()) {
                packed.put(numbers.number(entry.content()))
                        .put(entry.content())
                        .put(entry.length())
                        .put(item(smallest, entry.content()))
                        .put(place.pack())
                        .put(place.frame())
                        .put(start)
                        .run();
                start += entry.length();
                numbers.stored(entry.content());
            }
        }
        for (DerivedContent content : batch.derived()) {
            derived.put(numbers.number(content.content()))
                    .put(content.content())
                    .put(content.length())
                    .put(item(smallest, content.content()))
                    .put(numbers.number(content.within()))
                    .put(content.span().start())
                    .put(content.span().end())
                    .put(Codes.of(content.encoding()))
                    .run();
            numbers.stored(content.content());
        }
    }

    /** What the items of a batch, now in the catalog, mean for contents that came with other batches. */
    void seenAgain(Batch batch) throws SQLException {
        Map<ItemId, Occurrence> seen = smallest(batch.items());
        batch.block().entries().forEach(entry -> seen.remove(entry.content()));
        batch.derived().forEach(derived -> seen.remove(derived.content()));
        for (Map.Entry<ItemId, Occurrence> each : seen.entrySet()) {
            Known known = again(numbers.number(each.getKey()), each.getValue());
            if (!known.content().equals(each.getKey())) {
                throw new IllegalStateException("two contents share 128 bits of SHA-256: "
                        + each.getKey().hex());
            }
        }
    }

    /** A large content, whose pieces lie in the packs already. */
    void writeLarge(ItemId content, long length, List<Piece> pieces) throws SQLException {
        long number = numbers.number(content);
        large.put(number).put(content).put(length).run();
        for (Piece each : pieces) {
            piece.put(number)
                    .put(each.start())
                    .put(each.place().pack())
                    .put(each.place().frame())
                    .run();
        }
        numbers.stored(content);
    }

    /** Where a piece of a large content begins in it, and where it lies. */
    record Piece(long start, PackWriter.Place place) {}

    /** An item got another status: its content may have got a new canonical place by that, or lost its own. */
    void statusChanged(long item, long number, ItemStatus status) throws SQLException {
        Occurrence changed = sql.list(
                        "SELECT id, locator FROM item WHERE id = ?",
                        row -> new Occurrence(row.number(1), new Locator(row.text(2))),
                        item)
                .getFirst();
        if (status == ItemStatus.EMITTED) {
            again(number, changed);
        } else if (sql.count("SELECT coalesce(item, 0) FROM content WHERE number = ?", number) == item) {
            chooseAgain(number);
        }
    }

    private void chooseAgain(long number) throws SQLException {
        List<Occurrence> emitted = sql.list(
                "SELECT id, locator FROM item WHERE content = ? AND status = ?",
                row -> new Occurrence(row.number(1), new Locator(row.text(2))),
                number,
                Codes.of(ItemStatus.EMITTED));
        Long item = emitted.stream()
                .min(Comparator.comparing(Occurrence::locator))
                .map(Occurrence::item)
                .orElse(null);
        canonical.put(item).put(number).run();
    }

    private static Map<ItemId, Occurrence> smallest(List<ItemRow> items) {
        Map<ItemId, Occurrence> smallest = new HashMap<>();
        for (ItemRow item : items) {
            ItemId content = item.content();
            if (content != null) {
                Occurrence here =
                        item.status() == ItemStatus.EMITTED ? new Occurrence(item.id(), item.locator()) : null;
                Occurrence known = smallest.get(content);
                if (here != null && (known == null || here.locator().compareTo(known.locator()) < 0)) {
                    smallest.put(content, here);
                }
            }
        }
        return smallest;
    }

    private static @Nullable Long item(Map<ItemId, Occurrence> smallest, ItemId content) {
        Occurrence occurrence = smallest.get(content);
        return occurrence == null ? null : occurrence.item();
    }

    /** Where the canonical occurrence of a content lies, if it has one. */
    private record Known(ItemId content, @Nullable String locator) {}

    private Known again(long number, Occurrence here) throws SQLException {
        Known known = sql.list(
                        "SELECT c.sha256, i.locator FROM content c LEFT JOIN item i ON i.id = c.item WHERE c.number = ?",
                        row -> new Known(ItemId.of(row.bytes(1)), row.nullableText(2)),
                        number)
                .getFirst();
        if (known.locator() == null || here.locator().compareTo(new Locator(known.locator())) < 0) {
            canonical.put(here.item()).put(number).run();
        }
        return known;
    }
}
