package org.isnad.workbench;

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
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.core.arc.ArcStatus;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.store.Summary;
import org.isnad.workbench.store.WantedKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chains in a case: read once at ingest, checked when keys come, counted apart from signatures. Real mail, real keys. */
class ChainCaseTest {
    @TempDir
    Path temp;

    @Test
    void keysThatComeLaterDecideChains() throws IOException {
        Workbench workbench = ingested();
        Summary before = summary(workbench);
        assertThat(before.arc().messages()).isEqualTo(4);
        assertThat(before.arc().sets()).isEqualTo(8);
        assertThat(before.arc().unchecked()).isEqualTo(3);
        assertThat(wanted(workbench)).contains("arc-20160816._domainkey.google.com");

        workbench.keys().add(keys(), KeyOrigin.Kind.DNS, "a test");
        Summary after = summary(workbench);
        assertThat(after.arc().pass()).isEqualTo(3);
        assertThat(after.arc().fail()).isEqualTo(1);
        assertThat(after.arc().unchecked()).isZero();
        assertThat(after.signatures().total()).isEqualTo(before.signatures().total());
        assertThat(wanted(workbench)).doesNotContain("arc-20160816._domainkey.google.com");
        assertThat(statuses(workbench))
                .containsExactlyInAnyOrder(ArcStatus.PASS, ArcStatus.PASS, ArcStatus.PASS, ArcStatus.FAIL);
    }

    /** What is stored gives the same as the bytes: every level of the catalog is that of a fresh examination. */
    @Test
    void storedFactsAndBytesAgree() throws IOException {
        Workbench workbench = ingested();
        workbench.keys().add(keys(), KeyOrigin.Kind.DNS, "a test");
        for (StoredMessage message : messages(workbench)) {
            Examined examined = workbench.examine(message).orElseThrow();
            assertThat(examined.verdict().level()).isEqualTo(message.level());
        }
    }

    /** A case of layout 1: it can be read as it is, and gets its chains when it is next written to. */
    @Test
    void aCaseMadeBeforeChainsWereKeptIsBroughtUpToDate() throws IOException, SQLException {
        Workbench workbench = ingested();
        Summary before = summary(workbench);
        Path catalog = temp.resolve("case/catalog.sqlite");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + catalog);
                Statement statement = connection.createStatement()) {
            for (String table : newerTables(statement)) {
                statement.execute("DROP TABLE " + table);
            }
            statement.execute("DELETE FROM meta WHERE name = 'transit_unread'");
            statement.execute("PRAGMA user_version = 1");
        }
        assertThat(summary(workbench).arc().messages()).isZero();
        assertThat(summary(workbench).signatures()).isEqualTo(before.signatures());
        workbench.keys().add(keys(), KeyOrigin.Kind.DNS, "a test");
        Summary after = summary(workbench);
        assertThat(after.arc().pass()).isEqualTo(3);
        assertThat(after.arc().sets()).isEqualTo(before.arc().sets());
        try (CaseReader reader = workbench.read()) {
            assertThat(reader.facts().transitUnreadThrough()).isZero();
        }
    }

    /** Tables that layout 1 did not have. */
    private static List<String> newerTables(Statement statement) throws IOException, SQLException {
        String first;
        try (InputStream in = Objects.requireNonNull(CaseReader.class.getResourceAsStream("schema-1.sql"))) {
            first = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> newer = new ArrayList<>();
        try (ResultSet tables =
                statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
            while (tables.next()) {
                String name = tables.getString(1);
                if (!name.startsWith("sqlite_") && !first.contains("CREATE TABLE " + name + " (")) {
                    newer.add(name);
                }
            }
        }
        return newer;
    }

    private Workbench ingested() throws IOException {
        Path dump = Files.createDirectories(temp.resolve("dump"));
        for (int i = 1; i <= 7; i++) {
            Path mail = SharedData.require("dkim/blaze/00" + i + ".mail");
            Files.copy(mail, dump.resolve(i + ".eml"));
        }
        Workbench workbench = Workbench.at(temp.resolve("case"), CaseImage.CLOCK);
        workbench.ingest(new IngestOrder(List.of(dump), null, null, "tester", 2), p -> {}, () -> false);
        return workbench;
    }

    private static List<Path> keys() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.require("dkim/blaze/dns"))) {
            return files.filter(file -> file.getFileName().toString().contains("_domainkey"))
                    .sorted()
                    .toList();
        }
    }

    private static Summary summary(Workbench workbench) {
        try (CaseReader reader = workbench.read()) {
            return reader.overview().summary();
        }
    }

    private static List<String> wanted(Workbench workbench) {
        try (CaseReader reader = workbench.read()) {
            return reader.keys().wanted().stream()
                    .filter(key -> key.seals() > 0)
                    .map((WantedKey key) -> key.selector() + "._domainkey." + key.domain())
                    .toList();
        }
    }

    private static List<ArcStatus> statuses(Workbench workbench) {
        return messages(workbench).stream()
                .map(message ->
                        workbench.examine(message).orElseThrow().transit().arc())
                .filter(arc -> arc.facts().isPresent())
                .map(arc -> arc.status())
                .toList();
    }

    private static List<StoredMessage> messages(Workbench workbench) {
        try (CaseReader reader = workbench.read()) {
            return reader.messages().byIdPrefix("", 100);
        }
    }
}
