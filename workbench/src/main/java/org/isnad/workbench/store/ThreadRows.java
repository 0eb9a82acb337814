package org.isnad.workbench.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.core.item.ItemId;
import org.isnad.core.thread.Conversations;
import org.isnad.core.thread.Edge;
import org.isnad.core.thread.Missing;

/** Reads and writes which message answers which. */
public final class ThreadRows {
    private final Sql sql;

    ThreadRows(Sql sql) {
        this.sql = sql;
    }

    private static final String EDGE =
            "SELECT e.child, e.parent, e.kind, e.gap, e.ambiguous, p.child FROM thread_edge e"
                    + " LEFT JOIN plain_answer p ON p.child = e.child WHERE e.";

    /** In place of what was there; returns the signed messages that plainly answer another one than before. */
    List<Long> write(Conversations conversations) {
        Map<Long, Long> before = plain();
        sql.run("DELETE FROM thread_edge");
        sql.run("DELETE FROM thread_missing");
        sql.run("DELETE FROM plain_answer");
        for (Edge edge : conversations.edges()) {
            sql.run(
                    "INSERT INTO thread_edge (child, parent, kind, gap, ambiguous) VALUES (?, ?, ?, ?, ?)",
                    edge.child(),
                    edge.parent(),
                    Codes.of(edge.kind()),
                    edge.between(),
                    edge.ambiguous());
            if (edge.plain()) {
                sql.run("INSERT INTO plain_answer (child, parent) VALUES (?, ?)", edge.child(), edge.parent());
            }
        }
        for (Missing missing : conversations.missing()) {
            sql.run(
                    "INSERT OR IGNORE INTO thread_missing (wanted_by, kind, name) VALUES (?, ?, ?)",
                    missing.wantedBy(),
                    Codes.of(missing.kind()),
                    missing.name());
        }
        Map<Long, Long> after = plain();
        Set<Long> changed = new TreeSet<>(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(child -> Objects.equals(before.get(child), after.get(child)));
        return List.copyOf(changed);
    }

    /** Of signed messages; where nobody signed a reference, no place can be proved. */
    private Map<Long, Long> plain() {
        Map<Long, Long> plain = new HashMap<>();
        sql.list(
                        "SELECT child, parent FROM plain_answer WHERE child IN (SELECT number FROM signature)",
                        row -> List.of(row.number(1), row.number(2)))
                .forEach(pair -> plain.put(pair.getFirst(), pair.getLast()));
        return plain;
    }

    /** What is needed to judge the place of a message that plainly answers another one. */
    public Optional<AnsweredFacts> plainlyAnswered(long child) {
        return sql.first(
                "SELECT c.sha256, m.message_id, m.display, m.number FROM plain_answer p"
                        + " JOIN message m ON m.number = p.parent JOIN content c ON c.number = m.number"
                        + " WHERE p.child = ?",
                row -> new AnsweredFacts(
                        ItemId.of(row.bytes(1)),
                        row.text(2),
                        FactsCodec.displayFacts(row.bytes(3)),
                        new FactsQueries(sql).signatures(row.number(4))),
                child);
    }

    /** The edge to what a message answers. */
    public Optional<Edge> above(long child) {
        return sql.first(EDGE + "child = ?", ThreadRows::edge, child);
    }

    /** The edges from what answers a message. */
    public List<Edge> below(long parent) {
        return sql.list(EDGE + "parent = ? ORDER BY e.child", ThreadRows::edge, parent);
    }

    /** What a message says was there before it and is not. */
    public List<Missing> missingBefore(long wantedBy) {
        return sql.list(
                "SELECT wanted_by, kind, name FROM thread_missing WHERE wanted_by = ? ORDER BY kind, name",
                row -> new Missing(row.number(1), Codes.constant(Missing.Kind.values(), row.number(2)), row.text(3)),
                wantedBy);
    }

    private static Edge edge(Sql.Row row) throws SQLException {
        return new Edge(
                row.number(1),
                row.number(2),
                Codes.constant(Edge.Kind.values(), row.number(3)),
                row.small(4),
                row.flag(5),
                row.nullable(6) != null);
    }
}
