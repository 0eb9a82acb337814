package org.isnad.workbench.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;

/** Asks the catalog where things were found, and what became of them. */
public final class ItemQueries {
    private final Sql sql;

    ItemQueries(Sql sql) {
        this.sql = sql;
    }

    public Optional<ItemRow> of(long id) {
        return ItemRows.select(sql, "WHERE i.id = ?", id).stream().findFirst();
    }

    /** What was found in this item, in order. */
    public List<ItemRow> children(long id) {
        return ItemRows.select(sql, "WHERE i.parent = ? ORDER BY i.ordinal", id);
    }

    /** The item at this locator; the first in the order of reading where two acquisitions brought one of the same name. */
    public Optional<ItemRow> at(Locator locator) {
        return ItemRows.select(sql, "WHERE i.locator = ? ORDER BY i.acquisition, i.parent, i.ordinal", locator.text())
                .stream()
                .findFirst();
    }

    /** Everywhere these bytes were found, ordered by locator: the first emitted one is the canonical place. */
    public List<ItemRow> places(ItemId content) {
        return ItemRows.select(
                sql,
                "WHERE i.content = (SELECT number FROM content WHERE sha256 = ?) ORDER BY i.locator, i.parent,"
                        + " i.ordinal",
                (Object) content.bytes());
    }

    /** The same by the content's number. */
    public List<ItemRow> places(long content) {
        return ItemRows.select(sql, "WHERE i.content = ? ORDER BY i.locator, i.parent, i.ordinal", content);
    }

    /** In how many places a content lies. */
    public long countPlaces(long content) {
        return sql.count("SELECT count(*) FROM item WHERE content = ?", content);
    }

    /** Names of all mailboxes, sorted. */
    public List<String> mailboxes() {
        return sql.list("SELECT DISTINCT mailbox FROM item WHERE mailbox <> '' ORDER BY mailbox", row -> row.text(1));
    }

    /** Mailboxes in which a content lies; empty text for what lies in none. */
    public List<String> mailboxesOf(long content) {
        return sql.list(
                "SELECT DISTINCT mailbox FROM item WHERE content = ? ORDER BY mailbox", row -> row.text(1), content);
    }

    /** Failed and skipped items with their reasons, ordered by locator, at most {@code limit}. */
    public List<ItemRow> notEmitted(int limit) {
        return ItemRows.select(
                sql,
                "WHERE i.status IN (?, ?) ORDER BY i.locator, i.parent, i.ordinal LIMIT ?",
                Codes.of(ItemStatus.FAILED),
                Codes.of(ItemStatus.SKIPPED),
                limit);
    }

    /** What was wrong with an item. */
    public List<Defect> defects(long item) {
        List<Defect> all = new ArrayList<>();
        sql.list(
                        "SELECT defects FROM defect WHERE item = ? ORDER BY rowid",
                        row -> FactsCodec.defects(row.bytes(1)),
                        item)
                .forEach(all::addAll);
        return all;
    }
}
