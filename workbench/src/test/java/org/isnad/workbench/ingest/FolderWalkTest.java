package org.isnad.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.isnad.core.item.Locator;
import org.isnad.workbench.ingest.Recorder.Leaf;
import org.isnad.workbench.ingest.formats.Formats;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of the file system: order, mailboxes, what is left out, and what an interrupted run left. */
class FolderWalkTest {
    @TempDir
    Path temp;

    @TempDir
    Path spool;

    private Path dump = Path.of("");

    @BeforeEach
    void folder() throws IOException {
        dump = Files.createDirectory(temp.resolve("dump"));
    }

    private void mail(String path) throws IOException {
        Path file = dump.resolve(path);
        Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        Files.writeString(file, "From: a@example.org\nSubject: " + path + "\n\n");
    }

    private List<String> locators(Recorder recorder) {
        return recorder.leaves.stream()
                .map(leaf -> leaf.kind() + " " + leaf.locator())
                .toList();
    }

    @Test
    void entriesComeInTheOrderOfTheirNames() throws IOException {
        mail("b/2");
        mail("b/10");
        mail("a");
        mail("é");
        mail("Z");
        assertThat(locators(Walks.walk(dump, spool)))
                .containsExactly(
                        "message dump/Z", "message dump/a", "message dump/b/10", "message dump/b/2", "message dump/é");
    }

    @Test
    void mailboxes() throws IOException {
        mail("alice/Inbox/1.eml");
        mail("000/17/2.eml");
        mail("bob/Maildir/cur/1:2,S");
        mail("bob/Maildir/new/2");
        mail("3.eml");
        assertThat(Walks.walk(dump, spool).leaves)
                .extracting(leaf -> leaf.name() + " " + leaf.mailbox())
                .containsExactly("2.eml dump", "3.eml dump", "1.eml alice", "1:2,S bob/Maildir", "2 bob/Maildir");
        assertThat(Walks.walk(dump, spool).box("dump/bob/Maildir").format).isEqualTo("maildir");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        mail("real/1");
        Files.createSymbolicLink(dump.resolve("loop"), dump);
        Files.createSymbolicLink(dump.resolve("out"), Path.of("/etc/hostname"));
        Recorder recorder = Walks.walk(dump, spool);
        assertThat(locators(recorder)).containsExactly("skipped dump/loop", "skipped dump/out", "message dump/real/1");
        assertThat(recorder.box("dump").skipped).isEqualTo(2);
    }

    @Test
    void socketsAreSkipped() throws IOException {
        mail("1");
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(dump.resolve("socket")));
            assertThat(Walks.walk(dump, spool).of("skipped"))
                    .extracting(Leaf::detail)
                    .containsExactly("ingest.skip.special");
        }
    }

    @Test
    void theCaseItselfIsNotWalked() throws IOException {
        mail("1");
        mail("case/catalog");
        Recorder recorder = new Recorder();
        new ContainerWalk(Formats.all(), IngestLimits.STANDARD, Spool.open(spool), List.of(dump.resolve("./case")))
                .walk(dump, Locator.root("dump"), 1, recorder);
        assertThat(locators(recorder)).containsExactly("message dump/1", "skipped dump/case");
    }

    @Test
    void whatMayNotBeReadHasFailed() throws IOException {
        mail("1");
        mail("secret");
        mail("closed/1");
        Files.setPosixFilePermissions(dump.resolve("secret"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(dump.resolve("closed"), PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(dump.resolve("secret")), "this user may read everything");
        Recorder recorder = Walks.walk(dump, spool);
        Files.setPosixFilePermissions(dump.resolve("closed"), PosixFilePermissions.fromString("rwx------"));
        assertThat(recorder.of("failed"))
                .extracting(Leaf::detail)
                .containsExactly("ingest.reason.permission", "ingest.reason.permission");
        assertThat(recorder.of("message")).hasSize(1);
    }

    @Test
    void whatIsNotThereHasFailed() throws IOException {
        assertThat(Walks.walk(dump.resolve("nothing"), spool).of("failed"))
                .extracting(Leaf::detail)
                .containsExactly("ingest.reason.vanished");
    }

    @Test
    void emptyFilesAreItems() throws IOException {
        Files.createFile(dump.resolve("empty"));
        assertThat(locators(Walks.walk(dump, spool))).containsExactly("file dump/empty");
    }

    @Test
    void whatAnEarlierRunCommittedIsPassedOver() throws IOException {
        mail("a");
        mail("b");
        mail("c/1");
        mail("d/1");
        Recorder recorder = new Recorder();
        recorder.known.add("dump 1");
        recorder.finished.add("dump/c");
        Walks.walk(dump, spool, IngestLimits.STANDARD, recorder);
        assertThat(locators(recorder)).containsExactly("message dump/b", "message dump/d/1");
        assertThat(recorder.inputs).hasSize(2);
    }

    @Test
    void namesThatAreNotUtf8StayApart() {
        assertThat(FileNames.decode(new byte[] {'a', (byte) 0xE9, 'b'})).isEqualTo("a\\xE9b");
        assertThat(FileNames.decode(new byte[] {'a', (byte) 0xE8, 'b'})).isEqualTo("a\\xE8b");
        assertThat(FileNames.decode("ملف 😀".getBytes(StandardCharsets.UTF_8))).isEqualTo("ملف 😀");
    }

    @Test
    void whatTheHarvestThrowsEndsTheWalk() throws IOException {
        mail("a");
        IllegalStateException full = new IllegalStateException("store");
        Recorder failing = new Recorder() {
            @Override
            public void message(
                    @org.jspecify.annotations.Nullable Node container,
                    long ordinal,
                    Locator locator,
                    String name,
                    Payload bytes,
                    long receivedBytes,
                    String mailbox) {
                throw full;
            }
        };
        assertThatThrownBy(() -> Walks.walk(dump, spool, IngestLimits.STANDARD, failing))
                .isSameAs(full);
    }
}
