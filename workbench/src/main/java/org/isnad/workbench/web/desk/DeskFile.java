package org.isnad.workbench.web.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.Workbench;
import org.jspecify.annotations.Nullable;

/**
 * {@code desk.sqlite} in the folder of a case: what readers add. It is no part of the evidence; a case without it loses tags and
 * notes and nothing else. Safe for several threads, which take turns, and for several processes.
 */
public final class DeskFile implements AutoCloseable {
    /** {@code PRAGMA user_version}; a newer product may know a later one. */
    private static final int LAYOUT = 1;

    private static final String NAME = "desk.sqlite";

    private final Connection connection;

    private DeskFile(Connection connection) {
        this.connection = connection;
    }

    /** Opens or makes it. */
    public static DeskFile open(Path caseFolder) {
        Path file = caseFolder.toAbsolutePath().resolve(NAME);
        try {
            boolean made = Files.exists(file);
            Connection connection =
                    DriverManager.getConnection("jdbc:sqlite:" + file.toString().replace("?", "%3F"));
            DeskFile desk = new DeskFile(connection);
            desk.script("PRAGMA busy_timeout = 10000");
            long layout =
                    desk.list("PRAGMA user_version", row -> row.getLong(1)).getFirst();
            if (layout > LAYOUT) {
                desk.close();
                throw new Workbench.BadRequest(Phrase.of("web.problem.desk-too-new"));
            }
            if (!made || layout == 0) {
                desk.make();
            }
            return desk;
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(NAME + ": " + e.getMessage(), e));
        }
    }

    private void make() {
        script("PRAGMA journal_mode = WAL");
        for (String statement : schema().split(";\\s*\n")) {
            if (!statement.isBlank()) {
                script(statement);
            }
        }
        script("PRAGMA user_version = " + LAYOUT);
    }

    private static String schema() {
        try (InputStream in = DeskFile.class.getResourceAsStream("desk-1.sql")) {
            if (in == null) {
                throw new IllegalStateException("desk-1.sql is not among the product's resources");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a value of a row; columns from 1. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    synchronized <T> List<T> list(String sql, Reading<T> reading, @Nullable Object... args) {
        try (PreparedStatement statement = bound(sql, args);
                ResultSet rows = statement.executeQuery()) {
            List<T> values = new ArrayList<>();
            while (rows.next()) {
                values.add(reading.of(rows));
            }
            return values;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Takes a row. */
    @FunctionalInterface
    interface Sink {
        void accept(ResultSet row) throws SQLException;
    }

    /** Row by row, nothing kept. */
    synchronized void forEach(String sql, Sink sink, @Nullable Object... args) {
        try (PreparedStatement statement = bound(sql, args);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                sink.accept(rows);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    <T> Optional<T> first(String sql, Reading<T> reading, @Nullable Object... args) {
        return list(sql, reading, args).stream().findFirst();
    }

    /** Returns the number of rows concerned. */
    synchronized int run(String sql, @Nullable Object... args) {
        try (PreparedStatement statement = bound(sql, args)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** All of it or nothing. */
    synchronized void together(Runnable changes) {
        script("BEGIN IMMEDIATE");
        boolean done = false;
        try {
            changes.run();
            script("COMMIT");
            done = true;
        } finally {
            if (!done) {
                script("ROLLBACK");
            }
        }
    }

    private synchronized void script(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... args) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
        return statement;
    }

    private static UncheckedIOException failed(SQLException e) {
        return new UncheckedIOException(new IOException(NAME + ": " + e.getMessage(), e));
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
