package org.isnad.workbench.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** Opening the catalog, in the one way for the writer and the one way for readers, and the version of its layout. */
final class Catalog {
    /** {@code PRAGMA application_id}: "ISND". */
    private static final long APPLICATION = 0x49534E44;

    /** The layout this product writes; {@code PRAGMA user_version}. Each is the one before and a script of its own. */
    static final int LAYOUT = 15;

    /** The log is copied back into the catalog when it has grown to 32 MiB (of 8 KiB pages). */
    private static final int LOG_PAGES = 4096;

    private Catalog() {}

    /** Makes an empty catalog in a new file, complete and closed. */
    static void create(Path file, Problems problems) {
        try (Sql sql = new Sql(connect(file, SQLiteOpenMode.READWRITE, true, false), problems)) {
            sql.script("PRAGMA page_size = 8192;\nPRAGMA application_id = " + APPLICATION + ";\n");
            for (int layout = 1; layout <= LAYOUT; layout++) {
                sql.script(resource("schema-" + layout + ".sql"));
            }
            sql.script("PRAGMA user_version = " + LAYOUT + ";\nPRAGMA journal_mode = WAL;\n");
        } catch (SQLException e) {
            throw problems.of(e);
        }
    }

    /**
     * For the one writer: transactions are begun by themselves and ended by {@link Connection#commit}, each forced to
     * the disk.
     */
    static Connection write(Path file, Problems problems) {
        try {
            Connection connection = connect(file, SQLiteOpenMode.READWRITE, false, false);
            try (Sql.Script script = new Sql.Script(connection)) {
                script.run("PRAGMA synchronous = FULL");
                script.run("PRAGMA temp_store = MEMORY");
                script.run("PRAGMA cache_size = -65536");
                script.run("PRAGMA wal_autocheckpoint = " + LOG_PAGES);
                script.run("PRAGMA journal_size_limit = " + (LOG_PAGES << 13));
            }
            long layout = checkLayout(connection, problems);
            connection.setAutoCommit(false);
            migrate(connection, layout, problems);
            return connection;
        } catch (SQLException e) {
            throw problems.of(e);
        }
    }

    /** For a reader: cannot change anything; each query sees the commit that is the last when it begins. */
    static Connection read(Path file, Problems problems) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path wal = file.resolveSibling(file.getFileName() + "-wal");
            boolean log = Files.exists(wal) && Files.size(wal) > 0;
            // On a medium that cannot be written SQLite could not make its shared memory; without a log it needs none.
            boolean frozen = !log && folder != null && !Files.isWritable(folder);
            Connection connection = connect(file, SQLiteOpenMode.READONLY, false, frozen);
            try (Sql.Script script = new Sql.Script(connection)) {
                script.run("PRAGMA temp_store = MEMORY");
                script.run("PRAGMA cache_size = -16384");
                script.run("PRAGMA busy_timeout = 10000");
            }
            standIn(connection, checkLayout(connection, problems), problems);
            return connection;
        } catch (SQLException e) {
            throw problems.of(e);
        } catch (IOException e) {
            throw problems.of(e);
        }
    }

    /**
     * Brings an older catalog to the layout of today, in one transaction: after a crash it is the old one or the new one.
     * What is new starts empty; the next run of ingest or of keys fills it.
     */
    private static void migrate(Connection connection, long from, Problems problems) throws SQLException {
        if (from < LAYOUT) {
            Sql sql = new Sql(connection, problems);
            for (long layout = from + 1; layout <= LAYOUT; layout++) {
                sql.script(resource("schema-" + layout + ".sql"));
            }
            gatherAcquisitions(sql);
            sql.script("PRAGMA user_version = " + LAYOUT + ";\n");
            connection.commit();
        }
    }

    /**
     * An older catalog that is only read, perhaps on a medium that cannot be written, stays as it is: what it lacks stands
     * empty beside it, for this connection alone.
     */
    private static void standIn(Connection connection, long from, Problems problems) {
        for (long layout = from + 1; layout <= LAYOUT; layout++) {
            String tables = resource("schema-" + layout + ".sql")
                    .replaceAll("--[^\n]*", "")
                    .replace("CREATE TABLE", "CREATE TEMP TABLE")
                    .replaceAll("INSERT INTO [^;]*;", "");
            new Sql(connection, problems).script(tables);
        }
    }

    /** Sees to it that what lies in something belongs to the acquisition that brought it. */
    static void gatherAcquisitions(Sql sql) {
        sql.script(resource("gather-acquisitions.sql"));
    }

    /** Indexes that nothing needs before an ingest is over: made at once they cost a tenth of what they cost row by row. */
    static void makeLookups(Sql sql) {
        sql.script("""
                CREATE INDEX IF NOT EXISTS content_sha256 ON content (sha256);
                CREATE INDEX IF NOT EXISTS item_content ON item (content) WHERE content IS NOT NULL;
                CREATE INDEX IF NOT EXISTS message_message_id ON message (message_id);
                CREATE INDEX IF NOT EXISTS signature_selector ON signature (selector, domain);
                CREATE INDEX IF NOT EXISTS seal_selector ON seal (selector, domain);
                """);
    }

    /** Copies the log back into the catalog and empties it, as far as readers allow. */
    static void copyBackLog(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Sql.Script script = new Sql.Script(connection)) {
            script.run("PRAGMA wal_checkpoint(TRUNCATE)");
        } finally {
            connection.setAutoCommit(false);
        }
    }

    private static Connection connect(Path file, SQLiteOpenMode mode, boolean create, boolean frozen)
            throws SQLException {
        Properties properties = new Properties();
        SQLiteConfig config = new SQLiteConfig(properties);
        config.resetOpenMode(SQLiteOpenMode.READONLY);
        config.resetOpenMode(SQLiteOpenMode.READWRITE);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setOpenMode(mode);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        // Or the driver asks for the last row's number after each change, which nobody here wants to know.
        config.setGetGeneratedKeys(false);
        if (create) {
            config.setOpenMode(SQLiteOpenMode.CREATE);
        }
        // As a URI, so that a question mark in a folder's name is not taken for an option.
        String uri = "file:" + file.toAbsolutePath().toUri().getRawPath().replace("?", "%3F");
        return config.createConnection("jdbc:sqlite:" + uri + (frozen ? "?immutable=1" : ""));
    }

    private static long checkLayout(Connection connection, Problems problems) throws SQLException {
        try (Sql.Script script = new Sql.Script(connection)) {
            long application = script.number("PRAGMA application_id");
            long layout = script.number("PRAGMA user_version");
            if (application != APPLICATION || layout < 1) {
                throw problems.notACase();
            }
            if (layout > LAYOUT) {
                throw problems.tooNew();
            }
            return layout;
        }
    }

    private static String resource(String name) {
        try (InputStream in = Catalog.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource is not there: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
