package org.isnad.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.store.CaseProblem.Kind;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseStoreTest {
    private static final GeneratedDump DUMP = new GeneratedDump(2, 40, 2_300_000);

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void name() {
        folder = temp.resolve("a case? 100%");
    }

    @Test
    void aSecondWriterIsToldSo() {
        CaseStore.create(folder, Durability.NOTHING);
        try (CaseWriter first = CaseStore.openWriter(folder, Durability.NOTHING)) {
            CaseProblem problem = problem(() -> CaseStore.openWriter(folder, Durability.NOTHING));
            assertThat(problem.kind()).isEqualTo(Kind.BUSY);
            assertThat(problem.phrase().args()).containsExactly(folder.toString());
            // The failed attempt has not taken the lock from the first.
            assertThat(problem(() -> CaseStore.openWriter(folder, Durability.NOTHING))
                            .kind())
                    .isEqualTo(Kind.BUSY);
            first.commit();
        }
        CaseStore.openWriter(folder, Durability.NOTHING).close();
    }

    @Test
    void aWriterInAnotherProcessIsToldSoToo() throws IOException, InterruptedException {
        CaseStore.create(folder, Durability.NOTHING);
        CrashHarness child = new CrashHarness(CrashChild.class, List.of(folder.toString()), temp);
        try (CaseWriter _ = CaseStore.openWriter(folder, Durability.NOTHING)) {
            CrashHarness.Ended ended = child.run();
            assertThat(ended.status()).isEqualTo(CrashChild.PROBLEM);
            assertThat(ended.output()).contains("store.problem.busy");
        }
    }

    @Test
    void whatIsNoCaseIsNotTakenForOne() throws IOException {
        assertThat(problem(() -> CaseStore.openReader(folder)).kind()).isEqualTo(Kind.NOT_A_CASE);
        assertThat(problem(() -> CaseStore.openWriter(folder, Durability.NOTHING))
                        .kind())
                .isEqualTo(Kind.NOT_A_CASE);
        assertThat(folder).doesNotExist();
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("letter.txt"), "not ours");
        assertThat(problem(() -> CaseStore.create(folder, Durability.NOTHING)).kind())
                .isEqualTo(Kind.NOT_CREATABLE);
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("letter.txt"));
        Path file = Files.writeString(temp.resolve("file"), "x");
        assertThat(problem(() -> CaseStore.create(file, Durability.NOTHING)).kind())
                .isEqualTo(Kind.NOT_CREATABLE);
    }

    @Test
    void aCatalogOfAnotherKindIsDamageOrNoCase() throws IOException, SQLException {
        Files.createDirectory(folder);
        Files.writeString(
                folder.resolve("catalog.sqlite"), "this is no database, and long enough to be looked at. ".repeat(20));
        assertThat(problem(() -> CaseStore.openReader(folder)).kind()).isEqualTo(Kind.DAMAGED);
        assertThat(problem(() -> CaseStore.openWriter(folder, Durability.NOTHING))
                        .kind())
                .isEqualTo(Kind.DAMAGED);
        Files.delete(folder.resolve("catalog.sqlite"));
        change("CREATE TABLE other (x)");
        assertThat(problem(() -> CaseStore.openReader(folder)).kind()).isEqualTo(Kind.NOT_A_CASE);
    }

    @Test
    void aCaseOfANewerVersionIsLeftAlone() throws SQLException {
        CaseStore.create(folder, Durability.NOTHING);
        change("PRAGMA user_version = " + (Catalog.LAYOUT + 1));
        assertThat(problem(() -> CaseStore.openReader(folder)).kind()).isEqualTo(Kind.TOO_NEW);
        assertThat(problem(() -> CaseStore.openWriter(folder, Durability.NOTHING))
                        .kind())
                .isEqualTo(Kind.TOO_NEW);
    }

    @Test
    void aPackThatLacksBytesIsDamage() throws IOException {
        GeneratedIngest.run(folder, DUMP, Durability.NOTHING);
        Path pack = new CaseFolder(folder).pack(1);
        try (RandomAccessFile file = new RandomAccessFile(pack.toFile(), "rw")) {
            file.setLength(file.length() - 1);
        }
        assertThat(problem(() -> CaseStore.openReader(folder)).kind()).isEqualTo(Kind.DAMAGED);
        assertThat(problem(() -> CaseStore.openWriter(folder, Durability.NOTHING))
                        .kind())
                .isEqualTo(Kind.DAMAGED);
        assertThat(Files.size(pack)).isPositive();
        Files.delete(pack);
        assertThat(problem(() -> CaseStore.openReader(folder)).kind()).isEqualTo(Kind.DAMAGED);
    }

    @Test
    void changedBytesAreNeverGivenOut() throws IOException {
        GeneratedIngest.run(folder, DUMP, Durability.NOTHING);
        ItemId message = DUMP.message(1, 1).id();
        assertThat(CaseStore.verify(folder)).isEmpty();
        for (int number : new CaseFolder(folder).packNumbers()) {
            flipEveryThousandthByte(new CaseFolder(folder).pack(number));
        }
        try (CaseReader reader = CaseStore.openReader(folder)) {
            assertThat(problem(() -> reader.bytes(message)).kind()).isEqualTo(Kind.DAMAGED);
            assertThat(problem(() -> reader.copyTo(message, OutputStream.nullOutputStream()))
                            .kind())
                    .isEqualTo(Kind.DAMAGED);
        }
        assertThat(CaseStore.verify(folder)).isNotEmpty();
    }

    @Test
    void aCopyIsACase() throws IOException {
        GeneratedIngest.run(folder, DUMP, Durability.NOTHING);
        Path copy = temp.resolve("copy");
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(folder.relativize(file).toString()));
            }
        }
        assertThat(Visible.of(copy)).isEqualTo(Visible.of(folder));
    }

    @Test
    void aCaseOnAMediumThatCannotBeWrittenIsRead() throws IOException {
        GeneratedIngest.run(folder, DUMP, Durability.NOTHING);
        String seen = Visible.of(folder);
        assertThat(folder.toFile().setWritable(false)).isTrue();
        try {
            assumeTrue(!Files.isWritable(folder), "whoever runs this may write everywhere");
            assertThat(Visible.of(folder)).isEqualTo(seen);
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void readersSeeTheLastCommitAndNothingOfTheNext() {
        CaseStore.create(folder, Durability.NOTHING);
        try (CaseWriter writer = CaseStore.openWriter(folder, Durability.NOTHING);
                CaseReader reader = CaseStore.openReader(folder)) {
            writer.keys().add(List.of());
            assertThat(reader.sequence()).isZero();
            assertThat(writer.commit().sequence()).isEqualTo(1);
            assertThat(reader.sequence()).isEqualTo(1);
            assertThat(writer.commit().sequence()).as("nothing to commit").isEqualTo(1);
        }
    }

    @Test
    void problemsHaveASentenceInEveryLanguage() {
        CaseProblem problem = problem(() -> CaseStore.openReader(folder));
        for (Language language : List.of(Language.ENGLISH, Language.FRENCH, Language.ARABIC)) {
            assertThat(Words.in(language).say(problem.phrase())).contains(folder.toString());
        }
    }

    private void change(String sql) throws SQLException {
        String uri = "file:" + folder.resolve("catalog.sqlite").toUri().getRawPath();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + uri);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void flipEveryThousandthByte(Path pack) throws IOException {
        byte[] bytes = Files.readAllBytes(pack);
        for (int at = 0; at < bytes.length; at += 1000) {
            bytes[at] ^= 4;
        }
        Files.write(pack, bytes);
    }

    private static CaseProblem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        CaseProblem problem = catchThrowableOfType(CaseProblem.class, action);
        assertThat(problem).isNotNull();
        return problem;
    }
}
