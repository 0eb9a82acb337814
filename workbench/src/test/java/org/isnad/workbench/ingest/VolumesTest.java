package org.isnad.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.isnad.workbench.ingest.Recorder.Leaf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives in volumes: read as the archive they are, and nothing else is joined. */
class VolumesTest {
    private static final String LETTER = "From: a@b.example\r\nSubject: in volumes\r\n\r\n" + "text\r\n".repeat(50);

    @TempDir
    Path temp;

    @Test
    void volumesAreReadAsOneArchiveAndEachIsAccountedFor() throws IOException {
        Path dump = cut(zip("one.eml"), "mail.zip.%03d", 100);
        Recorder recorder = walk(dump);
        assertThat(recorder.of("message"))
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.locator()).isEqualTo("dump/mail.zip.001!/one.eml"))
                .satisfies(leaf -> assertThat(leaf.text()).isEqualTo(LETTER));
        Recorder.Box box = recorder.box("dump");
        int volumes = (zip("one.eml").length + 99) / 100;
        assertThat(box.expected).isEqualTo(volumes);
        assertThat(box.skipped).isEqualTo(volumes - 1);
        assertThat(recorder.of("skipped")).extracting(Leaf::detail).containsOnly("ingest.skip.volume");
        assertThat(recorder.inputs).hasSize(volumes);
        assertThat(box.emitted + box.skipped + box.failed).isEqualTo(volumes);
        try (var spooled = Files.list(temp.resolve("spool"))) {
            assertThat(spooled).isEmpty();
        }
    }

    @Test
    void wholeArchivesWithNumbersAreNotJoined() throws IOException {
        Path dump = Files.createDirectories(temp.resolve("dump"));
        Files.write(dump.resolve("backup.zip.001"), zip("one.eml"));
        Files.write(dump.resolve("backup.zip.002"), zip("two.eml"));
        assertThat(walk(dump).of("message"))
                .extracting(Leaf::locator)
                .containsExactly("dump/backup.zip.001!/one.eml", "dump/backup.zip.002!/two.eml");
    }

    @Test
    void textsWithNumbersAreNotJoined() throws IOException {
        Path dump = cut("a log\n".repeat(100).getBytes(StandardCharsets.US_ASCII), "log.%03d", 300);
        assertThat(walk(dump).of("file")).hasSize(2);
    }

    /** What cannot be opened without its missing end is kept, and what stands behind the gap too. */
    @Test
    void behindAGapNothingIsJoinedAndNothingLost() throws IOException {
        byte[] zip = zip("one.eml");
        Path dump = cut(zip, "mail.zip.%03d", 100);
        Files.delete(dump.resolve("mail.zip.003"));
        Recorder recorder = walk(dump);
        assertThat(recorder.of("file")).extracting(Leaf::locator).contains("dump/mail.zip.004");
        assertThat(recorder.of("failed")).isNotEmpty();
    }

    private Recorder walk(Path dump) throws IOException {
        return Walks.walk(dump, Files.createDirectories(temp.resolve("spool")));
    }

    private Path cut(byte[] whole, String names, int length) throws IOException {
        Path dump = Files.createDirectories(temp.resolve("dump"));
        for (int from = 0, number = 1; from < whole.length; from += length, number++) {
            byte[] volume = Arrays.copyOfRange(whole, from, Math.min(whole.length, from + length));
            Files.write(dump.resolve(names.formatted(number)), volume);
        }
        return dump;
    }

    private static byte[] zip(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(LETTER.getBytes(StandardCharsets.US_ASCII));
        }
        return out.toByteArray();
    }
}
