package org.isnad.workbench.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.isnad.core.item.ItemId;
import org.jspecify.annotations.Nullable;

/** One change to the catalog, its values put in the order of the question marks. Made for the way that has to be fast. */
final class Insert {
    private final PreparedStatement statement;
    private int next = 1;

    Insert(Sql sql, String text) throws SQLException {
        this.statement = sql.prepare(text);
    }

    Insert put(long value) throws SQLException {
        statement.setLong(next++, value);
        return this;
    }

    Insert put(int value) throws SQLException {
        statement.setInt(next++, value);
        return this;
    }

    Insert put(boolean value) throws SQLException {
        return put(value ? 1 : 0);
    }

    Insert put(@Nullable Long value) throws SQLException {
        return value == null ? putNull() : put(value.longValue());
    }

    Insert put(@Nullable String value) throws SQLException {
        if (value == null) {
            return putNull();
        }
        statement.setString(next++, value);
        return this;
    }

    Insert put(byte @Nullable [] value) throws SQLException {
        if (value == null) {
            return putNull();
        }
        statement.setBytes(next++, value);
        return this;
    }

    Insert put(@Nullable ItemId value) throws SQLException {
        return put(value == null ? null : value.bytes());
    }

    Insert putNull() throws SQLException {
        statement.setNull(next++, Types.NULL);
        return this;
    }

    /** Does it; returns the number of rows concerned. */
    int run() throws SQLException {
        next = 1;
        return statement.executeUpdate();
    }
}
