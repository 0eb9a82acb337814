package org.isnad.workbench.web.desk;

import java.time.Instant;
import java.util.List;

/** Saved searches. */
public final class SearchTable {
    private final DeskFile desk;

    public SearchTable(DeskFile desk) {
        this.desk = desk;
    }

    public record Saved(long number, String name, String query, String user, Instant at) {}

    public List<Saved> all() {
        return desk.list(
                "SELECT number, name, query, user, at FROM search ORDER BY name",
                row -> new Saved(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Instant.parse(row.getString(5))));
    }

    /** One of the same name is replaced. */
    public void save(String name, String query, String user, Instant at) {
        desk.run(
                "INSERT OR REPLACE INTO search (name, query, user, at) VALUES (?, ?, ?, ?)",
                name,
                query,
                user,
                at.toString());
    }

    /** Says whether it was there. */
    public boolean remove(long number) {
        return desk.run("DELETE FROM search WHERE number = ?", number) > 0;
    }
}
