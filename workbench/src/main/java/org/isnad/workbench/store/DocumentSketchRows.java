package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.near.TextSketch;

/** Sketches of documents' words. */
public final class DocumentSketchRows {
    private static final String WANTING = " FROM document_text t LEFT JOIN document_sketch s ON s.number = t.number"
            + " WHERE t.characters > 0 AND (s.version IS NULL OR s.version <> t.version)";

    private final Sql sql;

    DocumentSketchRows(Sql sql) {
        this.sql = sql;
    }

    void write(SketchedDocument sketched) {
        TextSketch sketch = sketched.sketch();
        sql.run(
                "INSERT OR REPLACE INTO document_sketch (number, version, words, whole, least) VALUES (?, ?, ?, ?, ?)",
                sketched.number(),
                sketched.version(),
                sketch.words(),
                sketch.whole(),
                sketch.toBytes());
    }

    /** Of every document that the second pass has sketched, in order of their numbers. */
    public List<SketchedDocument> all() {
        return sql.list(
                "SELECT number, version, words, whole, least FROM document_sketch ORDER BY number",
                row -> new SketchedDocument(
                        row.number(1), row.number(2), TextSketch.of(row.small(3), row.number(4), row.bytes(5))));
    }

    public long count() {
        return sql.count("SELECT count(*) FROM document_sketch");
    }

    /** Documents with a text above a number without a sketch of it, in order, so many at most. */
    public List<Long> wanting(long after, int most) {
        return sql.list(
                "SELECT t.number" + WANTING + " AND t.number > ? ORDER BY t.number LIMIT ?",
                row -> row.number(1),
                after,
                most);
    }

    public long countWanting() {
        return sql.count("SELECT count(*)" + WANTING);
    }
}
