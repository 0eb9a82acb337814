package org.isnad.workbench.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.isnad.core.document.DocumentMetadata;
import org.isnad.core.document.DocumentReading;
import org.isnad.core.document.DocumentRemarks;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.SharedData;
import org.isnad.workbench.document.child.MadeDocuments;
import org.junit.jupiter.api.Test;

/** Real child processes. */
class DocumentChildTest {
    private static final byte[] WORD = MadeDocuments.word("2016-02-03T04:05:06Z", "2016-02-04T00:00:00Z");

    @Test
    void aChildReadsOneDocumentAfterTheOther() {
        try (DocumentChild child = new DocumentChild(ChildLimits.DEFAULT)) {
            for (int i = 0; i < 3; i++) {
                assertThat(child.read(Work.METADATA, WORD)).isInstanceOf(Outcome.Read.class);
            }
        }
    }

    @Test
    void whatKillsItsParserIsRecordedWithItsCauseAndTheOthersAreRead() throws InterruptedException {
        ChildLimits tiny = new ChildLimits(16, Duration.ofSeconds(60), 1 << 20);
        // A request that is longer than the heap: the file alone is too much.
        byte[] killer = new byte[24 << 20];
        try (DocumentPool pool = new DocumentPool(tiny, 2)) {
            List<DocumentPool.Done<DocumentReading>> done = pool.read(
                    Work.METADATA,
                    List.of(
                            new DocumentPool.Task(1, () -> WORD),
                            new DocumentPool.Task(2, () -> killer),
                            new DocumentPool.Task(3, () -> WORD),
                            new DocumentPool.Task(4, () -> WORD)));
            assertThat(done).extracting(DocumentPool.Done::number).containsExactly(1L, 2L, 3L, 4L);
            assertThat(done.get(1).outcome())
                    .isEqualTo(new Outcome.Failed<>(Phrase.of("document.failed.memory", 16), true));
            assertThat(List.of(done.get(0), done.get(2), done.get(3)))
                    .allSatisfy(one -> assertThat(one.outcome()).isInstanceOf(Outcome.Read.class));
        }
    }

    @Test
    void whatTakesTooLongIsEnded() {
        try (DocumentChild child = new DocumentChild(new ChildLimits(64, Duration.ofMillis(1), 1 << 20))) {
            assertThat(child.read(Work.METADATA, WORD))
                    .isEqualTo(new Outcome.Failed<>(Phrase.of("document.failed.time", 0), true));
        }
    }

    /** Whatever is done to the bytes, the same child answers, and goes on. */
    @Test
    void damagedDocumentsNeverEndIt() {
        Random chance = new Random(7);
        List<byte[]> originals = List.of(WORD, MadeDocuments.bomb(1));
        try (DocumentChild child = new DocumentChild(ChildLimits.DEFAULT)) {
            for (int i = 0; i < 300; i++) {
                byte[] bytes = originals.get(i % originals.size()).clone();
                for (int n = chance.nextInt(1, 30); n > 0; n--) {
                    bytes[chance.nextInt(8, bytes.length)] = (byte) chance.nextInt();
                }
                byte[] file = chance.nextInt(4) == 0
                        ? java.util.Arrays.copyOf(bytes, chance.nextInt(8, bytes.length))
                        : bytes;
                Outcome<DocumentReading> outcome = child.read(Work.METADATA, file);
                assertThat(outcome instanceof Outcome.Failed<DocumentReading> failed && failed.killed())
                        .as("mutation " + i + ": " + outcome)
                        .isFalse();
            }
        }
    }

    @Test
    void theDocumentsOfOthersAreRead() throws IOException {
        Path folder = SharedData.require("documents");
        List<String> read = new ArrayList<>();
        try (DocumentChild child = new DocumentChild(ChildLimits.DEFAULT);
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Outcome<DocumentReading> outcome = child.read(Work.METADATA, Files.readAllBytes(file));
                assertThat(outcome).as(file.toString()).isInstanceOf(Outcome.Read.class);
                DocumentMetadata metadata =
                        ((Outcome.Read<DocumentReading>) outcome).reading().metadata();
                read.add(file.getFileName() + " " + metadata.family());
                expected(file.getFileName().toString(), metadata);
            }
        }
        assertThat(read).hasSizeGreaterThanOrEqualTo(14).noneMatch(line -> line.endsWith(" "));
    }

    private static void expected(String name, DocumentMetadata metadata) {
        List<String> remarks =
                DocumentRemarks.of(metadata).stream().map(Phrase::key).toList();
        switch (name) {
            case "54206.xlsx" ->
                assertThat(metadata.properties().lastModifiedBy()).matches(".*\\p{IsCyrillic}.*");
            case "testJPEG_GEO.jpg" -> assertThat(remarks).contains("document.remark.position");
            case "testPDF_protected.pdf", "testWORD_protected_passtika.docx" ->
                assertThat(remarks).contains("document.remark.encrypted");
            case "testWORD_signed.docx", "testEXCEL_signed.xlsx" ->
                assertThat(remarks).contains("document.remark.signatures");
            default -> assertThat(metadata).isNotInstanceOf(DocumentMetadata.Unknown.class);
        }
    }
}
