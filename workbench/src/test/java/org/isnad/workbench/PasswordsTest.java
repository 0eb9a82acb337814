package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.isnad.workbench.ingest.Passwords;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.ItemStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encrypted archives, made by 7z: listed without a password, opened by a later run that has it, and nothing twice. */
class PasswordsTest {
    private static final String SECRET = "Zwiebel-Sieb-77";
    private static final Passwords GIVEN = new Passwords(List.of("wrong", SECRET, "other"));
    private static final String LETTER = """
            From: a@b.example\r
            To: c@d.example\r
            Subject: Locked\r
            Date: Mon, 1 May 2017 10:00:00 +0200\r
            Message-ID: <1@b.example>\r
            \r
            Words that were locked.\r
            """;

    @TempDir
    Path temp;

    @Test
    void whatWasListedIsOpenedLaterAndNothingTwice() throws Exception {
        Path dump = dump();
        assertThat(ingest("later", dump, Passwords.NONE)).isZero();
        assertThat(failed("later")).hasSize(4).allMatch(item -> item.status() == ItemStatus.FAILED);
        assertThat(ingest("later", dump, new Passwords(List.of("wrong")))).isZero();
        assertThat(failed("later"))
                .extracting(item -> Objects.requireNonNull(item.reason()).key())
                .containsOnly("ingest.reason.password");
        assertThat(ingest("later", dump, GIVEN)).isEqualTo(4);
        assertThat(failed("later")).isEmpty();
        assertThat(ingest("later", dump, GIVEN)).isEqualTo(4);

        assertThat(ingest("once", dump, GIVEN)).isEqualTo(4);
        assertThat(places("later")).isEqualTo(places("once")).doesNotHaveDuplicates();
    }

    @Test
    void noPasswordIsKept() throws Exception {
        ingest("case", dump(), GIVEN);
        byte[] secret = SECRET.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(temp.resolve("case"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(GIVEN).hasToString("3 passwords");
    }

    /** A letter in each of: zip with the traditional cipher, zip with AES, 7z, and 7z whose list is encrypted too. */
    private Path dump() throws Exception {
        Path dump = Files.createDirectories(temp.resolve("dump"));
        Path letter = temp.resolve("letter.eml");
        Files.writeString(letter, LETTER);
        pack(dump.resolve("a.zip"), letter, "-tzip", "-mem=ZipCrypto");
        pack(dump.resolve("b.zip"), letter, "-tzip", "-mem=AES256");
        pack(dump.resolve("c.7z"), letter, "-t7z");
        pack(dump.resolve("d.7z"), letter, "-t7z", "-mhe=on");
        return dump;
    }

    private void pack(Path archive, Path file, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("7z", "a", "-bso0", "-bsp0", "-p" + SECRET));
        command.addAll(List.of(options));
        command.addAll(List.of(archive.toString(), file.toString()));
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("LC_ALL", "C.UTF-8");
            Process process = builder.start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } catch (IOException missing) {
            assumeTrue(false, "7z (p7zip-full) is not installed");
        }
    }

    /** The number of messages that the case then has. */
    private long ingest(String name, Path dump, Passwords passwords) {
        return Workbench.at(temp.resolve(name), CaseImage.CLOCK)
                .ingest(
                        new IngestOrder(List.of(dump), null, null, "tester", 2, false, passwords),
                        progress -> {},
                        () -> false)
                .held()
                .messages();
    }

    private List<ItemRow> failed(String name) {
        try (CaseReader reader =
                Workbench.at(temp.resolve(name), CaseImage.CLOCK).read()) {
            return reader.items().notEmitted(100);
        }
    }

    private List<String> places(String name) {
        List<String> places = new ArrayList<>();
        try (CaseReader reader =
                Workbench.at(temp.resolve(name), CaseImage.CLOCK).read()) {
            List<Long> open = new ArrayList<>(List.of(0L));
            while (!open.isEmpty()) {
                for (ItemRow row : reader.items().children(open.removeLast())) {
                    places.add(row.locator() + " " + row.kind() + " " + row.status() + " " + row.expected() + " "
                            + row.content() + " " + reader.items().defects(row.id()));
                    open.add(row.id());
                }
            }
        }
        return places.stream().sorted().toList();
    }
}
