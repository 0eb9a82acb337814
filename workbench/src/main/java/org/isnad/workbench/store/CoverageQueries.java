package org.isnad.workbench.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Phrase;

/** Asks the catalog which copy a case is of, and what in it cannot be searched. */
public final class CoverageQueries {
    private final Sql sql;

    CoverageQueries(Sql sql) {
        this.sql = sql;
    }

    /** Which copy of the dump this is. */
    public CopyId copy() {
        MessageDigest list = LargeContents.sha256();
        long[] files = {0};
        // In one go: nothing but the table itself is in this order, and each page would sort it anew.
        sql.forEach("SELECT DISTINCT sha256 FROM input_file WHERE sha256 IS NOT NULL ORDER BY sha256", row -> {
            list.update((ItemId.of(row.bytes(1)).hex() + "\n").getBytes(StandardCharsets.US_ASCII));
            files[0]++;
        });
        // A file that one run could not read to the end and the next one could has been read.
        long unread = sql.count("SELECT count(DISTINCT locator) FROM input_file WHERE sha256 IS NULL"
                + " AND locator NOT IN (SELECT locator FROM input_file WHERE sha256 IS NOT NULL)");
        return new CopyId(ItemId.of(list.digest()), files[0], unread, Recovery.meta(sql, "sequence"));
    }

    /**
     * What nobody can search in it.
     *
     * @param longestText bytes of a text file that are searched
     */
    public Unsearched unsearched(long longestText) {
        return new Unsearched(
                unread(),
                losses(),
                sql.count("SELECT count(*) FROM item WHERE status = ?", Codes.of(ItemStatus.OPEN)),
                sql.count(
                        "SELECT count(*) FROM item WHERE status = ? AND kind = ? AND format LIKE 'text/%' AND size > ?",
                        Codes.of(ItemStatus.EMITTED), Codes.of(ItemKind.FILE), longestText));
    }

    /** An archive in which something was found has been opened; a document has been read if it gave a text. */
    private List<Unsearched.Unread> unread() {
        return sql.list(
                "SELECT kind, format, count(*), sum(size) FROM item i WHERE status = ? AND kind IN (?, ?) AND format"
                        + " NOT LIKE 'text/%' AND NOT EXISTS (SELECT 1 FROM document_text t WHERE t.number = i.content AND"
                        + " t.characters > 0) AND (EXISTS (SELECT 1 FROM document_text t WHERE t.number = i.content AND"
                        + " t.media_type <> '') OR NOT EXISTS (SELECT 1 FROM item c WHERE c.parent = i.id)) GROUP BY kind,"
                        + " format ORDER BY 3 DESC, 2, 1",
                row -> new Unsearched.Unread(
                        Codes.constant(ItemKind.values(), row.small(1)), row.text(2), row.number(3), row.number(4)),
                Codes.of(ItemStatus.EMITTED),
                Codes.of(ItemKind.ATTACHMENT),
                Codes.of(ItemKind.FILE));
    }

    private record Fate(ItemStatus status, String key) {}

    /** What could not be read or was left out, by status and reason, the most frequent first. */
    public List<Unsearched.NotEmitted> losses() {
        Map<Fate, Unsearched.NotEmitted> fates = new LinkedHashMap<>();
        for (ItemRow item : ItemRows.select(
                sql,
                "WHERE i.status IN (?, ?) ORDER BY i.locator, i.parent, i.ordinal",
                Codes.of(ItemStatus.FAILED),
                Codes.of(ItemStatus.SKIPPED))) {
            Phrase reason = item.reason() == null ? Phrase.of("find.no-reason") : item.reason();
            fates.merge(
                    new Fate(item.status(), reason.key()),
                    new Unsearched.NotEmitted(item.status(), reason, 1),
                    (first, one) -> new Unsearched.NotEmitted(first.status(), first.reason(), first.count() + 1));
        }
        List<Unsearched.NotEmitted> counted = new ArrayList<>(fates.values());
        counted.sort(Comparator.comparingLong(Unsearched.NotEmitted::count).reversed());
        return counted;
    }

    /** How many messages and files of these contents have a document in an index that is complete. */
    public long indexed(BitSet contents) {
        long[] count = {0};
        sql.forEach("SELECT number FROM message UNION ALL SELECT number FROM file", row -> {
            count[0] += contents.get(row.small(1)) ? 1 : 0;
        });
        return count[0];
    }

    /** How many messages and files have a document in an index that is complete through a batch. */
    public long indexed(long throughBatch) {
        return sql.count("SELECT count(*) FROM message WHERE batch <= ?", throughBatch)
                + sql.count("SELECT count(*) FROM file WHERE batch <= ?", throughBatch);
    }
}
