package org.isnad.workbench.web.desk;

import java.util.Optional;

/** Answers about a whole case, kept from one start of the server to the next: the first view does not wait for counting. */
public final class KeptAnswers {
    private final DeskFile desk;

    public KeptAnswers(DeskFile desk) {
        this.desk = desk;
    }

    /** @param sequence the commit of the catalog it was counted at */
    public record Kept(long sequence, String json) {}

    public Optional<Kept> of(String name) {
        return desk.first(
                "SELECT sequence, json FROM kept WHERE name = ?",
                row -> new Kept(row.getLong(1), row.getString(2)),
                name);
    }

    public void keep(String name, Kept answer) {
        desk.run(
                "INSERT OR REPLACE INTO kept (name, sequence, json) VALUES (?, ?, ?)",
                name,
                answer.sequence(),
                answer.json());
    }
}
