package org.isnad.workbench.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Statements about compromise windows. */
public final class WindowRows {
    private final Sql sql;

    WindowRows(Sql sql) {
        this.sql = sql;
    }

    void state(CompromiseWindow window) {
        sql.run(
                "INSERT INTO compromise_window (opened, closed, withdrawn, because, operator, stated)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                window.opened().getEpochSecond(),
                window.closed().getEpochSecond(),
                window.withdrawn(),
                window.because(),
                window.by(),
                window.stated().toString());
    }

    /** Everything that was ever stated about compromise windows, in order. */
    public List<CompromiseWindow> statements() {
        return sql.list(
                "SELECT opened, closed, withdrawn, because, operator, stated FROM compromise_window ORDER BY number",
                row -> new CompromiseWindow(
                        Instant.ofEpochSecond(row.number(1)),
                        Instant.ofEpochSecond(row.number(2)),
                        row.text(4),
                        row.text(5),
                        Instant.parse(row.text(6)),
                        row.flag(3)));
    }

    /** Those that hold now, in the order in which they were stated: the last statement about each, unless it is a withdrawal. */
    public List<CompromiseWindow> holding() {
        List<CompromiseWindow> last = new ArrayList<>();
        for (CompromiseWindow window : statements()) {
            last.removeIf(window::sameTimes);
            last.add(window);
        }
        return last.stream().filter(window -> !window.withdrawn()).toList();
    }
}
