package org.isnad.workbench.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.signature.Independence;
import org.jspecify.annotations.Nullable;

/** Reads and writes who brought what into the case: acquisitions, input files, and who holds which for independent. */
public final class CustodyRows {
    private final Sql sql;

    CustodyRows(Sql sql) {
        this.sql = sql;
    }

    private static final int PAGE = 1000;

    long begin(Acquisition acquisition) {
        byte[] sources = new CodecOutput()
                .list(acquisition.sources(), CodecOutput::string)
                .toByteArray();
        sql.run(
                "INSERT INTO acquisition (sources, stated_hash, operator, started, ended, tool_version)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                sources,
                acquisition.statedHash(),
                acquisition.operator(),
                acquisition.started().toString(),
                text(acquisition.ended()),
                acquisition.toolVersion());
        return sql.count("SELECT last_insert_rowid()");
    }

    void end(long number, Instant ended) {
        sql.run("UPDATE acquisition SET ended = ? WHERE number = ?", ended.toString(), number);
    }

    void goesOn(long run, long acquisition) {
        sql.run("INSERT OR IGNORE INTO continuation (run, acquisition) VALUES (?, ?)", run, acquisition);
    }

    void state(IndependenceStatement statement) {
        Independence said = statement.declaration();
        sql.run(
                "INSERT INTO independence (acquisition, other, withdrawn, because, operator, stated) VALUES (?, ?, ?, ?, ?, ?)",
                said.acquisition(),
                said.of(),
                statement.withdrawn(),
                said.because(),
                said.by(),
                said.declared().toString());
    }

    /** Everything that was ever stated about independence, in order. */
    public List<IndependenceStatement> independenceStatements() {
        return sql.list(
                "SELECT acquisition, other, withdrawn, because, operator, stated FROM independence ORDER BY number",
                row -> new IndependenceStatement(
                        new Independence(
                                row.number(1), row.number(2), row.text(4), row.text(5), Instant.parse(row.text(6))),
                        row.flag(3)));
    }

    /** Which acquisitions count as independent of each other now, on whose word: the last statement about each pair, unless it is a withdrawal. */
    public List<Independence> independence() {
        List<IndependenceStatement> last = new ArrayList<>();
        for (IndependenceStatement statement : independenceStatements()) {
            last.removeIf(statement::samePair);
            last.add(statement);
        }
        return last.stream()
                .filter(statement -> !statement.withdrawn())
                .map(IndependenceStatement::declaration)
                .toList();
    }

    public List<Acquisition> acquisitions() {
        return sql.list(
                "SELECT number, sources, stated_hash, operator, started, ended, tool_version FROM acquisition"
                        + " ORDER BY number",
                row -> new Acquisition(
                        row.number(1),
                        new CodecInput(row.bytes(2)).list(CodecInput::string),
                        row.nullableText(3),
                        row.text(4),
                        Instant.parse(row.text(5)),
                        instant(row.nullableText(6)),
                        row.text(7)));
    }

    void add(InputFile file) {
        ItemId sha256 = file.sha256();
        sql.run(
                "INSERT OR REPLACE INTO input_file (acquisition, locator, size, sha256) VALUES (?, ?, ?, ?)",
                file.acquisition(),
                file.locator().text(),
                file.size(),
                sha256 == null ? null : sha256.bytes());
    }

    /** The next input files behind a place, in order of acquisition and locator. */
    private List<InputFile> inputFiles(long acquisition, String locator) {
        return sql.list(
                "SELECT acquisition, locator, size, sha256 FROM input_file WHERE (acquisition, locator) > (?, ?)"
                        + " ORDER BY acquisition, locator LIMIT ?",
                CustodyRows::inputFile,
                acquisition,
                locator,
                PAGE);
    }

    private static InputFile inputFile(Sql.Row row) throws SQLException {
        byte[] sha256 = row.blob(4);
        return new InputFile(
                row.number(1), new Locator(row.text(2)), row.number(3), sha256 == null ? null : ItemId.of(sha256));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    /** Files of the dump, ordered by acquisition and locator. */
    public void forEachInputFile(Consumer<InputFile> consumer) {
        long acquisition = 0;
        String locator = "";
        List<InputFile> page;
        do {
            page = inputFiles(acquisition, locator);
            page.forEach(consumer);
            if (!page.isEmpty()) {
                acquisition = page.getLast().acquisition();
                locator = page.getLast().locator().text();
            }
        } while (page.size() == PAGE);
    }
}
