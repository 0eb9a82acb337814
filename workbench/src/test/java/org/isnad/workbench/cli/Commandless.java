package org.isnad.workbench.cli;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A process of its own for a test of prepared builds: the help of a command, one question to SQLite, one frame of Zstandard. */
public final class Commandless {
    private Commandless() {}

    public static void main(String[] args) throws SQLException {
        int code = Isnad.run(new String[] {"search", "--help"}, Edge.ofProcess());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (n INTEGER)");
            try (ResultSet tables = statement.executeQuery("SELECT count(*) FROM sqlite_master")) {
                System.out.println("tables: " + tables.getInt(1));
            }
        }
        byte[] packed = Zstd.compress("bytes".getBytes(StandardCharsets.US_ASCII));
        System.out.println("bytes: " + Zstd.decompress(packed, 5).length);
        System.exit(code);
    }
}
