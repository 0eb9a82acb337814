package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.Summary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestRunTest {
    private static final String[] QUERIES = {"leaflet", "reunion", "invoice", "mailbox:*press*", "level:undecided"};

    @TempDir
    Path temp;

    private Path dump;

    @BeforeEach
    void writeDump() throws IOException {
        dump = temp.resolve("dump");
        SmallDump.write(dump);
    }

    private IngestOutcome ingest(String name, int workers) {
        return workbench(name)
                .ingest(new IngestOrder(List.of(dump), null, null, "tester", workers), p -> {}, () -> false);
    }

    private Workbench workbench(String name) {
        return Workbench.at(temp.resolve(name), CaseImage.CLOCK);
    }

    private Summary summary(String name) {
        try (CaseReader reader = workbench(name).read()) {
            return reader.overview().summary();
        }
    }

    @Test
    void countsWhatLiesInTheDump() {
        IngestOutcome outcome = ingest("case", 2);
        Summary summary = summary("case");
        assertThat(outcome.held().messages()).isEqualTo(summary.messages());
        // 6 in the mbox, 4 in the maildir, 1 in the zip, 1 beside them, 1 in the archive that one carries
        assertThat(summary.messages()).isEqualTo(SmallDump.MESSAGES + 1);
        assertThat(summary.distinctMessages()).isEqualTo(SmallDump.MESSAGES + 1 - 2);
        assertThat(summary.embeddedMessages()).isEqualTo(1);
        assertThat(summary.attachments()).as("note.bin and all.dat").isEqualTo(2);
        assertThat(summary.files())
                .as("notes, picture, and the list in the archive")
                .isEqualTo(3);
        assertThat(summary.messageIdCollisions()).isZero();
        assertThat(summary.items().open()).isZero();
        assertThat(summary.items().failed()).isZero();
        assertThat(summary.items().duplicates()).isEqualTo(2);
    }

    @Test
    void isTheSameCaseWhateverTheNumberOfThreads() {
        ingest("one", 1);
        ingest("four", 4);
        assertThat(CaseImage.of(temp.resolve("four"), QUERIES))
                .containsExactlyInAnyOrderElementsOf(CaseImage.of(temp.resolve("one"), QUERIES))
                .anyMatch(line -> line.startsWith("hit reunion"))
                .anyMatch(line -> line.startsWith("hit mailbox"));
    }

    @Test
    void goesOnWhereItWasStopped() {
        ingest("whole", 2);
        AtomicInteger asked = new AtomicInteger();
        IngestOrder order = new IngestOrder(List.of(dump), null, null, "tester", 1);
        int stops = 0;
        for (int patience = 1; patience < 20; patience++) {
            int enough = patience;
            asked.set(0);
            IngestOutcome outcome = workbench("broken").ingest(order, p -> {}, () -> asked.incrementAndGet() > enough);
            if (!outcome.stopped()) {
                break;
            }
            stops++;
        }
        assertThat(stops).isPositive();
        assertThat(CaseImage.of(temp.resolve("broken"), QUERIES))
                .containsExactlyInAnyOrderElementsOf(CaseImage.of(temp.resolve("whole"), QUERIES));
    }

    @Test
    void tellsTwoFoldersOfOneNameApart() throws IOException {
        Path other = temp.resolve("elsewhere/dump");
        Files.createDirectories(other);
        Files.writeString(other.resolve("only.eml"), SmallDump.plain(77));
        ingest("case", 2);
        IngestOutcome second = workbench("case")
                .ingest(new IngestOrder(List.of(other), null, null, "tester", 2), p -> {}, () -> false);
        assertThat(second.readBefore()).isEmpty();
        assertThat(second.held().messages()).isEqualTo(SmallDump.MESSAGES + 2);
        IngestOutcome again = ingest("case", 2);
        assertThat(again.readBefore()).hasSize(1);
        assertThat(again.held().messages()).isEqualTo(SmallDump.MESSAGES + 2);
    }

    @Test
    void makesNoCaseForATypingMistake() {
        Workbench workbench = workbench("none");
        IngestOrder order = new IngestOrder(List.of(temp.resolve("dmup")), null, null, "tester", 1);
        assertThatThrownBy(() -> workbench.ingest(order, p -> {}, () -> false))
                .isInstanceOf(Workbench.BadRequest.class);
        assertThat(temp.resolve("none")).doesNotExist();
    }

    @Test
    void rebuildsTheIndexFromTheStore() {
        ingest("case", 2);
        List<String> before = CaseImage.of(temp.resolve("case"), QUERIES);
        long documents = workbench("case").reindex(n -> {});
        assertThat(documents).isPositive();
        assertThat(CaseImage.of(temp.resolve("case"), QUERIES)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void keepsTheDumpAsItIs() throws IOException {
        List<String> before = listing();
        ingest("case", 2);
        assertThat(listing()).containsExactlyInAnyOrderElementsOf(before);
        try (CaseReader reader = workbench("case").read()) {
            assertThat(reader.custody().acquisitions()).singleElement().satisfies(run -> {
                assertThat(run.operator()).isEqualTo("tester");
                assertThat(run.ended()).isNotNull();
            });
            AtomicInteger inputs = new AtomicInteger();
            reader.custody().forEachInputFile(file -> {
                assertThat(file.sha256()).isNotNull();
                inputs.incrementAndGet();
            });
            assertThat(inputs).hasValue((int)
                    listing().stream().filter(l -> l.startsWith("file")).count());
        }
    }

    private List<String> listing() throws IOException {
        try (var files = Files.walk(dump)) {
            return files.sorted()
                    .map(path -> (Files.isRegularFile(path) ? "file " : "folder ") + path + " " + lastModified(path))
                    .toList();
        }
    }

    private static String lastModified(Path path) {
        try {
            return Files.getLastModifiedTime(path) + " " + Files.size(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
