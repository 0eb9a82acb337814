package org.isnad.workbench.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.isnad.core.thread.Conversations;
import org.isnad.core.thread.Edge;
import org.isnad.core.thread.Missing;

/** Reads and writes which message answers which. */
record ThreadRows(Sql sql) {
    private static final String EDGE = "SELECT child, parent, kind, gap, ambiguous FROM thread_edge WHERE ";

    /** In place of what was there. */
    void write(Conversations conversations) {
        sql.run("DELETE FROM thread_edge");
        sql.run("DELETE FROM thread_missing");
        for (Edge edge : conversations.edges()) {
            sql.run(
                    "INSERT INTO thread_edge (child, parent, kind, gap, ambiguous) VALUES (?, ?, ?, ?, ?)",
                    edge.child(),
                    edge.parent(),
                    Codes.of(edge.kind()),
                    edge.between(),
                    edge.ambiguous());
        }
        for (Missing missing : conversations.missing()) {
            sql.run(
                    "INSERT OR IGNORE INTO thread_missing (wanted_by, kind, name) VALUES (?, ?, ?)",
                    missing.wantedBy(),
                    Codes.of(missing.kind()),
                    missing.name());
        }
    }

    Optional<Edge> above(long child) {
        return sql.first(EDGE + "child = ?", ThreadRows::edge, child);
    }

    List<Edge> below(long parent) {
        return sql.list(EDGE + "parent = ? ORDER BY child", ThreadRows::edge, parent);
    }

    List<Missing> missing(long wantedBy) {
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
                row.flag(5));
    }
}
