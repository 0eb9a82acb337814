package org.isnad.workbench.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;

/** Asks the catalog about distinct files that have a document of their own in the index. */
public final class FileQueries {
    private final Sql sql;

    FileQueries(Sql sql) {
        this.sql = sql;
    }

    private static final int PAGE = 1000;

    private static final String FILE = "SELECT f.number, f.batch, c.sha256, c.length, i.locator, i.name, i.format"
            + " FROM file f JOIN content c ON c.number = f.number LEFT JOIN item i ON i.id = c.item WHERE ";

    /** By the number that the index stores; empty if the content is no such file or not committed. */
    public Optional<StoredFile> of(long number) {
        return sql.first(FILE + "f.number = ?", FileQueries::file, number);
    }

    /** At most so many names of one file go to the index. */
    private static final int MOST_NAMES = 1_000;

    /** The names under which a content lies or is attached anywhere, each once, in order. */
    public List<String> names(long number) {
        return sql.list(
                "SELECT DISTINCT name FROM item WHERE content = ? AND name <> '' ORDER BY name LIMIT " + MOST_NAMES,
                row -> row.text(1),
                number);
    }

    /** Numbers of those that bear more than one name and were found in this acquisition or later. */
    public List<Long> ofSeveralNames(long acquisition) {
        return sql.list(
                "SELECT f.number FROM file f JOIN item i ON i.content = f.number GROUP BY f.number"
                        + " HAVING count(DISTINCT i.name) > 1 AND max(i.acquisition) >= ? ORDER BY f.number",
                row -> row.number(1),
                acquisition);
    }

    /** Those that went to the index under a batch above {@code batch}, in order of their numbers. */
    public void forEachAfterBatch(long batch, Consumer<StoredFile> consumer) {
        long last = 0;
        List<StoredFile> page;
        do {
            page = sql.list(
                    FILE + "f.number > ? AND f.batch > ? ORDER BY f.number LIMIT " + PAGE,
                    FileQueries::file,
                    last,
                    batch);
            page.forEach(consumer);
            last = page.isEmpty() ? last : page.getLast().number();
        } while (page.size() == PAGE);
    }

    private static StoredFile file(Sql.Row row) throws SQLException {
        return new StoredFile(
                row.number(1),
                row.number(2),
                ItemId.of(row.bytes(3)),
                row.number(4),
                new Locator(row.text(5)),
                row.text(6),
                row.text(7));
    }
}
