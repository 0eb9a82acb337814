package org.isnad.workbench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the catalog with its statements, prepared once. Failures come out as {@link CaseProblem}. Each
 * question is asked and answered as a whole under its own lock.
 */
final class Sql implements AutoCloseable {
    private final Connection connection;
    private final Problems problems;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Sql(Connection connection, Problems problems) {
        this.connection = connection;
        this.problems = problems;
    }

    /** One row of an answer; columns from 1. */
    record Row(ResultSet set) {
        long number(int column) throws SQLException {
            return set.getLong(column);
        }

        int small(int column) throws SQLException {
            return set.getInt(column);
        }

        boolean flag(int column) throws SQLException {
            return set.getInt(column) != 0;
        }

        @Nullable
        Long nullable(int column) throws SQLException {
            long value = set.getLong(column);
            return set.wasNull() ? null : value;
        }

        String text(int column) throws SQLException {
            String value = set.getString(column);
            return value == null ? "" : value;
        }

        @Nullable
        String nullableText(int column) throws SQLException {
            return set.getString(column);
        }

        byte @Nullable [] blob(int column) throws SQLException {
            return set.getBytes(column);
        }

        byte[] bytes(int column) throws SQLException {
            byte[] value = set.getBytes(column);
            return value == null ? new byte[0] : value;
        }
    }

    /** A few statements on a connection that is not yet in use. */
    record Script(Statement statement) implements AutoCloseable {
        Script(Connection connection) throws SQLException {
            this(connection.createStatement());
        }

        void run(String sql) throws SQLException {
            statement.execute(sql);
        }

        long number(String sql) throws SQLException {
            try (ResultSet set = statement.executeQuery(sql)) {
                return set.next() ? set.getLong(1) : 0;
            }
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    interface Reading<T> {
        T of(Row row) throws SQLException;
    }

    /** Changes the catalog; returns the number of rows concerned. Arguments: numbers, strings, byte arrays, flags, null. */
    synchronized int run(String sql, @Nullable Object... args) {
        try {
            return bound(sql, args).executeUpdate();
        } catch (SQLException e) {
            throw problems.of(e);
        }
    }

    /** All rows of an answer, in memory. */
    synchronized <T> List<T> list(String sql, Reading<T> reading, @Nullable Object... args) {
        List<T> values = new ArrayList<>();
        try (ResultSet set = bound(sql, args).executeQuery()) {
            Row row = new Row(set);
            while (set.next()) {
                values.add(reading.of(row));
            }
            return values;
        } catch (SQLException e) {
            throw problems.of(e);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw problems.damaged(String.valueOf(e.getMessage()), e);
        }
    }

    /** The first row, if there is one. */
    <T> Optional<T> first(String sql, Reading<T> reading, @Nullable Object... args) {
        return list(sql, reading, args).stream().findFirst();
    }

    /** A number that is always there. */
    long count(String sql, @Nullable Object... args) {
        return list(sql, row -> row.number(1), args).getFirst();
    }

    /** Rows one by one; the consumer must not ask the catalog anything. */
    synchronized void forEach(String sql, Sink sink, @Nullable Object... args) {
        try (ResultSet set = bound(sql, args).executeQuery()) {
            Row row = new Row(set);
            while (set.next()) {
                sink.accept(row);
            }
        } catch (SQLException e) {
            throw problems.of(e);
        }
    }

    /** Takes a row. */
    @FunctionalInterface
    interface Sink {
        void accept(Row row) throws SQLException;
    }

    /** Asks several things with nobody else's questions between them: what makes tables or views for a while needs that. */
    synchronized <T> T together(Supplier<T> questions) {
        return questions.get();
    }

    /** The same within a transaction, in which everything that is asked sees one and the same commit. */
    synchronized <T> T ofOneCommit(Supplier<T> questions) {
        script("BEGIN;\n");
        try {
            return questions.get();
        } finally {
            script("COMMIT;\n");
        }
    }

    synchronized void script(String sql) {
        try (Script script = new Script(connection)) {
            for (String single : sql.split(";\\s*\n")) {
                if (!single.isBlank()) {
                    script.run(single);
                }
            }
        } catch (SQLException e) {
            throw problems.of(e);
        }
    }

    /** For statements that are bound by hand, on the way that has to be fast. */
    PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    Problems problems() {
        return problems;
    }

    private PreparedStatement bound(String sql, @Nullable Object... args) throws SQLException {
        PreparedStatement statement = prepare(sql);
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case null -> statement.setNull(i + 1, java.sql.Types.NULL);
                case Long value -> statement.setLong(i + 1, value);
                case Integer value -> statement.setInt(i + 1, value);
                case Boolean value -> statement.setInt(i + 1, value ? 1 : 0);
                case String value -> statement.setString(i + 1, value);
                case byte[] value -> statement.setBytes(i + 1, value);
                default -> throw new IllegalArgumentException("cannot bind " + args[i]);
            }
        }
        return statement;
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw problems.of(e);
        }
    }
}
