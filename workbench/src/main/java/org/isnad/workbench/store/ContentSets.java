package org.isnad.workbench.store;

import java.util.BitSet;
import java.util.Collection;
import java.util.function.Predicate;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.verdict.Level;
import org.jspecify.annotations.Nullable;

/** Sets of contents that have something in common, by their numbers: what a search is narrowed by. */
public final class ContentSets {
    private final Sql sql;

    ContentSets(Sql sql) {
        this.sql = sql;
    }

    /** Messages that stand by themselves somewhere, not only attached to others. */
    public BitSet topLevelMessages() {
        return numbers(
                "SELECT content FROM item WHERE kind = ? AND status = ? AND content IS NOT NULL",
                Codes.of(ItemKind.MESSAGE),
                Codes.of(ItemStatus.EMITTED));
    }

    /** Messages judged to be at this level. */
    public BitSet messagesAtLevel(Level level) {
        return numbers("SELECT number FROM verdict WHERE level = ?", Codes.of(level));
    }

    /** Messages with a signature of this cause. */
    public BitSet messagesWithCause(DkimCause cause) {
        return numbers(
                "SELECT s.number FROM signature s LEFT JOIN result r ON r.number = s.number AND r.position = s.position"
                        + " WHERE " + InOrder.SIGNATURES + " AND coalesce(r.cause, ?) = ?",
                Codes.of(DkimCause.KEY_MISSING),
                Codes.of(cause));
    }

    /** Messages with so many attachments, both ends in. */
    public BitSet messagesWithAttachments(long least, long most) {
        return numbers("SELECT number FROM message WHERE attachments BETWEEN ? AND ?", least, most);
    }

    /** Contents of so many bytes, both ends in. */
    public BitSet ofSize(long least, long most) {
        return numbers("SELECT number FROM content WHERE length BETWEEN ? AND ?", least, most);
    }

    /** Everything that lies in one of these mailboxes or is attached to what does. */
    public BitSet inMailboxes(Collection<String> mailboxes) {
        BitSet numbers = new BitSet();
        for (String mailbox : mailboxes) {
            numbers.or(numbers("SELECT content FROM item WHERE mailbox = ? AND content IS NOT NULL", mailbox));
        }
        return numbers;
    }

    /** Files that have a document in the index and whose format is agreed to. */
    public BitSet filesOfFormats(Predicate<String> format) {
        BitSet numbers = new BitSet();
        sql.forEach(FacetColumns.FORMATS, row -> {
            if (format.test(row.text(2))) {
                numbers.set(row.small(1));
            }
        });
        return numbers;
    }

    /** Documents whose first carrier states a date within these epoch seconds, the last left out. */
    public BitSet documentsDated(long from, long until) {
        BitSet numbers = new BitSet();
        new DocumentRows(sql).forEachCarried((file, date) -> {
            if (date != null && date >= from && date < until) {
                numbers.set(file);
            }
        });
        return numbers;
    }

    /** What contents can be counted by, as of now. */
    public FacetColumns facets() {
        return FacetColumns.of(sql, Recovery.meta(sql, "sequence"));
    }

    private BitSet numbers(String select, @Nullable Object... args) {
        BitSet numbers = new BitSet();
        sql.forEach(select, row -> numbers.set(row.small(1)), args);
        return numbers;
    }
}
