package org.isnad.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.evidence.Versions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases that an earlier version made: readable as they are, and brought up to date by whoever writes next. */
class MigrationTest {
    /** The layout before versions and acquisitions. */
    private static final int BEFORE = 2;

    @TempDir
    private Path temp;

    private Path folder;
    private String before = "";

    @BeforeEach
    void makeACaseOfTheLayoutBefore() throws SQLException, IOException {
        folder = temp.resolve("case");
        GeneratedIngest.run(folder, new GeneratedDump(2, 40, 1_200_000), Durability.NOTHING);
        before = Visible.of(folder);
        Path today = temp.resolve("today.sqlite");
        Path catalog = folder.resolve("catalog.sqlite");
        Files.move(catalog, today);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + catalog);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA page_size = 8192");
            statement.execute("PRAGMA application_id = " + 0x49534E44);
            for (int layout = 1; layout <= BEFORE; layout++) {
                for (String single : script("schema-" + layout + ".sql").split(";\\s*\n")) {
                    if (!single.isBlank()) {
                        statement.execute(single);
                    }
                }
            }
            statement.execute("ATTACH '" + today + "' AS today");
            for (String table : names(statement, "main.sqlite_master WHERE type = 'table'")) {
                statement.execute("INSERT OR REPLACE INTO main." + table + " SELECT * FROM today." + table);
            }
            statement.execute("DETACH today");
            statement.execute("PRAGMA user_version = " + BEFORE);
            statement.execute("PRAGMA journal_mode = WAL");
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream in = Catalog.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> names(Statement statement, String from) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet set = statement.executeQuery("SELECT name FROM " + from)) {
            while (set.next()) {
                names.add(set.getString(1));
            }
        }
        return names;
    }

    private long layout() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("catalog.sqlite"));
                Statement statement = connection.createStatement();
                ResultSet set = statement.executeQuery("PRAGMA user_version")) {
            return set.getLong(1);
        }
    }

    @Test
    void isReadAsItIs() throws SQLException {
        assertThat(Visible.of(folder)).isEqualTo(before);
        try (CaseReader reader = CaseStore.openReader(folder)) {
            assertThat(reader.custody().independence()).isEmpty();
            assertThat(reader.versions().of(1)).isEqualTo(Versions.NONE);
        }
        assertThat(layout()).isEqualTo(BEFORE);
    }

    @Test
    void theNextWriterBringsItUpToDate() throws SQLException {
        CaseStore.openWriter(folder, Durability.NOTHING).close();
        assertThat(layout()).isEqualTo(Catalog.LAYOUT);
        assertThat(Visible.of(folder)).isEqualTo(before);
        try (CaseWriter writer = CaseStore.openWriter(folder, Durability.NOTHING)) {
            assertThat(writer.judgements().regroup())
                    .as("the generated dump has Message-IDs on several contents")
                    .isPositive();
            writer.commit();
        }
    }

    /** Earlier versions wrote down the run that read an item, not the acquisition that brought it. */
    @Test
    void whatAResumedRunReadBelongsToTheAcquisitionThatBroughtIt() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("catalog.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE item SET acquisition = 2 WHERE id > 30");
        }
        CaseStore.openWriter(folder, Durability.NOTHING).close();
        try (CaseReader reader = CaseStore.openReader(folder)) {
            ItemRow root = reader.items().children(0).getFirst();
            assertThat(reader.items().children(root.id()))
                    .isNotEmpty()
                    .allMatch(item -> item.acquisition() == root.acquisition());
        }
    }
}
