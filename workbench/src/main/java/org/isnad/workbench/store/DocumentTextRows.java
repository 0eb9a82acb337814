package org.isnad.workbench.store;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Phrase;

/** Texts of documents, each compressed by itself. */
public final class DocumentTextRows {
    private final Sql sql;

    DocumentTextRows(Sql sql) {
        this.sql = sql;
    }

    private static final int COMPRESSION = 3;

    private static final String OCCURS = "SELECT 1 FROM item i WHERE i.content = c.number AND i.status = "
            + Codes.of(ItemStatus.EMITTED) + " AND i.kind ";

    private static final String WANTING = " FROM content c LEFT JOIN document_text t ON t.number = c.number"
            + " WHERE (t.version IS NULL OR t.version <> ?) AND EXISTS (" + OCCURS + "IN ("
            + Codes.of(ItemKind.ATTACHMENT) + ", " + Codes.of(ItemKind.FILE) + "))";

    private static final String TEXT =
            "SELECT number, version, media_type, title, characters, text, cut, failure, defects"
                    + " FROM document_text WHERE ";

    /** A character takes three bytes of UTF-8 at most, a pair of them four. */
    private static final int MOST_BYTES = 3;

    /**
     * @param batch under which the index gets its document, or 0 for none
     */
    void write(DocumentText row, long batch) {
        Phrase failure = row.failure();
        sql.run(
                "INSERT OR REPLACE INTO document_text (number, version, media_type, title, characters, text, cut, failure,"
                        + " defects) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.number(),
                row.version(),
                row.mediaType(),
                row.title(),
                row.text().length(),
                row.text().isEmpty() ? null : Zstd.compress(row.text().getBytes(StandardCharsets.UTF_8), COMPRESSION),
                row.cut(),
                failure == null ? null : FactsCodec.encode(failure),
                row.defects().isEmpty() ? null : FactsCodec.encode(row.defects()));
        if (batch > 0) {
            sql.run("INSERT OR REPLACE INTO file (number, batch) VALUES (?, ?)", row.number(), batch);
        }
    }

    /** Files above a number whose text readers of that version have not read, in order. */
    public List<UnreadDocument> wanting(long version, long after, int most) {
        return sql.list(
                "SELECT c.number, c.sha256, c.length, EXISTS (" + OCCURS + "= " + Codes.of(ItemKind.FILE) + "),"
                        + " EXISTS (SELECT 1 FROM file f WHERE f.number = c.number)" + WANTING
                        + " AND c.number > ? ORDER BY c.number LIMIT ?",
                row -> new UnreadDocument(
                        new FileContent(row.number(1), ItemId.of(row.bytes(2)), row.number(3)),
                        row.flag(4),
                        row.flag(5)),
                version,
                after,
                most);
    }

    /** Has those read again that could not be read for this reason. */
    void wantAgain(Phrase failure) {
        sql.run("UPDATE document_text SET version = 0 WHERE failure = ?", (Object) FactsCodec.encode(failure));
    }

    /** Whether files that lay in documents have yet to be opened. */
    public boolean anyUnopened() {
        return sql.count("SELECT EXISTS (SELECT 1 FROM item WHERE status = " + Codes.of(ItemStatus.OPEN)
                        + " AND kind = " + Codes.of(ItemKind.FILE) + ")")
                > 0;
    }

    public long countWanting(long version) {
        return sql.count("SELECT count(*)" + WANTING, version);
    }

    /** How long the files are together that are still to be read. */
    public long bytesWanting(long version) {
        return sql.count("SELECT coalesce(sum(c.length), 0)" + WANTING, version);
    }

    /** The text of a file, if it was read. */
    public Optional<DocumentText> of(long number) {
        return sql.first(TEXT + "number = ?", DocumentTextRows::text, number);
    }

    public DocumentTextCounts counts() {
        return sql.list(
                        "SELECT count(*), coalesce(sum(characters > 0), 0), coalesce(sum(failure IS NOT NULL), 0),"
                                + " coalesce(sum(characters), 0) FROM document_text"
                                + " WHERE media_type <> '' OR failure IS NOT NULL",
                        row -> new DocumentTextCounts(row.number(1), row.number(2), row.number(3), row.number(4)))
                .getFirst();
    }

    /** Files whose text could not be read, in order of their locators. */
    public List<UnreadableDocument> failed(int most) {
        return sql.list(
                "SELECT c.sha256, c.length, i.locator, i.name, t.failure FROM document_text t"
                        + " JOIN content c ON c.number = t.number LEFT JOIN item i ON i.id = c.item"
                        + " WHERE t.failure IS NOT NULL ORDER BY i.locator, c.sha256 LIMIT ?",
                row -> new UnreadableDocument(
                        ItemId.of(row.bytes(1)),
                        row.number(2),
                        new Locator(row.text(3)),
                        row.text(4),
                        FactsCodec.phrase(row.bytes(5))),
                most);
    }

    private static DocumentText text(Sql.Row row) throws SQLException {
        byte[] text = row.blob(6);
        byte[] failure = row.blob(8);
        byte[] defects = row.blob(9);
        return new DocumentText(
                row.number(1),
                row.number(2),
                row.text(3),
                row.text(4),
                text == null
                        ? ""
                        : new String(Zstd.decompress(text, MOST_BYTES * row.small(5)), StandardCharsets.UTF_8),
                row.flag(7),
                failure == null ? null : FactsCodec.phrase(failure),
                defects == null ? List.of() : FactsCodec.defects(defects));
    }
}
