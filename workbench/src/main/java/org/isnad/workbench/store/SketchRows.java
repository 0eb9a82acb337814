package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.near.TextSketch;

/** Sketches of messages' words, and which are near each other. */
public final class SketchRows {
    private final Sql sql;

    SketchRows(Sql sql) {
        this.sql = sql;
    }

    void write(Sketched sketched) {
        TextSketch sketch = sketched.sketch();
        sql.run(
                "INSERT OR REPLACE INTO near_sketch (number, sent, parent, words, whole, least) VALUES (?, ?, ?, ?, ?, ?)",
                sketched.number(),
                sketched.sent(),
                sketched.parent(),
                sketch.words(),
                sketch.whole(),
                sketch.toBytes());
    }

    /** The words of every message that the second pass has sketched, in order of their numbers. */
    public List<Sketched> all() {
        return sql.list(
                "SELECT s.number, m.message_id, s.sent, s.parent, s.words, s.whole, s.least FROM near_sketch s"
                        + " JOIN message m ON m.number = s.number ORDER BY s.number",
                row -> new Sketched(
                        row.number(1),
                        row.text(2),
                        row.flag(3),
                        row.text(4),
                        TextSketch.of(row.small(5), row.number(6), row.bytes(7))));
    }

    /** Messages above a number without a sketch, in order, so many at most. */
    public List<Long> wanting(long after, int most) {
        return sql.list(
                "SELECT m.number FROM message m LEFT JOIN near_sketch s ON s.number = m.number"
                        + " WHERE m.number > ? AND s.number IS NULL ORDER BY m.number LIMIT ?",
                row -> row.number(1),
                after,
                most);
    }

    public long countWanting() {
        return sql.count("SELECT count(*) FROM message m LEFT JOIN near_sketch s ON s.number = m.number"
                + " WHERE s.number IS NULL");
    }

    void clearPairs() {
        sql.run("DELETE FROM near_pair");
    }

    void pair(long number, long other, double resemblance) {
        sql.run(
                "INSERT INTO near_pair (number, other, resemblance) VALUES (?, ?, CAST(? AS REAL))",
                Math.min(number, other),
                Math.max(number, other),
                Double.toString(resemblance));
    }
}
