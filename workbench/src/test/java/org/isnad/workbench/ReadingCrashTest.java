package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.isnad.workbench.ocr.Tesseract;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CrashHarness;
import org.isnad.workbench.store.RandomKills;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whenever reading documents or pictures is killed, the next run completes, what everybody sees is what an undisturbed run gives,
 * and neither a process nor a file of it is left. A few kills here; {@code -Disnad.kills=200} makes them more.
 */
class ReadingCrashTest {
    private static final int KILLS = Integer.getInteger("isnad.kills", 2);
    private static final int DOCUMENTS = 70;
    private static final String[] QUERIES = {"helicopter", "sealed", "filename:pin", "apache", "type:file"};

    @TempDir
    private Path temp;

    private Path dump;
    private Path prepared;
    private Path folder;

    @BeforeEach
    void takeIn() throws IOException {
        dump = Files.createDirectory(temp.resolve("dump"));
        prepared = temp.resolve("prepared");
        folder = Files.createDirectory(temp.resolve("w")).resolve("case");
    }

    private void ingest() {
        Workbench.at(prepared, CaseImage.CLOCK)
                .ingest(new IngestOrder(List.of(dump), null, null, "tester", 2), p -> {}, () -> false);
    }

    @Test
    void documents() throws IOException, InterruptedException {
        for (int i = 0; i < DOCUMENTS; i++) {
            String inner = i % 7 == 0 ? "the sealed list " + i / 14 : "";
            Files.write(
                    dump.resolve("paper-" + i + ".docx"),
                    MadeWord.of(
                            "the helicopter number " + i,
                            inner.isEmpty() ? Map.of() : Map.of("pin.docx", MadeWord.of(inner, Map.of()))));
        }
        ingest();
        survives(ReadingChild.DOCUMENTS);
    }

    @Test
    void pictures() throws IOException, InterruptedException {
        assumeTrue(Tesseract.find().isPresent(), "tesseract with ara, fra or eng is not here");
        byte[] picture = Files.readAllBytes(SharedData.require("documents").resolve("testOCR.jpg"));
        for (int i = 0; i < 3; i++) {
            byte[] unlike = java.util.Arrays.copyOf(picture, picture.length + 1 + i);
            Files.write(dump.resolve("pin-" + i + ".jpg"), unlike);
        }
        ingest();
        survives(ReadingChild.PICTURES);
    }

    private void survives(String what) throws IOException, InterruptedException {
        CrashHarness quiet = harness(what, temp.resolve("w").resolve("quiet"), "s1");
        long before = System.nanoTime();
        completes(quiet);
        long duration = (System.nanoTime() - before) / 1000;
        List<String> undisturbed = image(temp.resolve("w").resolve("quiet"));
        assertThat(undisturbed).anyMatch(line -> line.startsWith("hit "));
        CrashHarness harness = harness(what, folder, "s2");
        new RandomKills(harness, folder).kill(KILLS, duration, new SplittableRandom(20170507), () -> {
            completes(harness);
            assertThat(image(folder)).containsExactlyInAnyOrderElementsOf(undisturbed);
            assertThat(folder.resolve("spool")).isEmptyDirectory();
            nobodyIsLeft();
        });
    }

    private CrashHarness harness(String what, Path folder, String scratch) throws IOException {
        return new CrashHarness(
                ReadingChild.class,
                List.of(folder.toString(), prepared.toString(), what),
                Files.createDirectory(temp.resolve(scratch)));
    }

    private static void completes(CrashHarness harness) throws IOException, InterruptedException {
        CrashHarness.Ended ended = harness.run();
        assertThat(ended.status()).as(ended.output()).isZero();
    }

    private static List<String> image(Path folder) {
        List<String> image = new ArrayList<>(CaseImage.of(folder, QUERIES));
        try (CaseReader reader = Workbench.at(folder, CaseImage.CLOCK).read()) {
            image.add(reader.documentTexts().counts().toString());
            image.add(reader.documentTexts().failed(99).toString());
        }
        return image;
    }

    /** Our children name the case's folder; Tesseract has no parent but us, and then none but the first process of all. */
    private void nobodyIsLeft() {
        List<ProcessHandle> ours = ProcessHandle.allProcesses()
                .filter(one -> one.info().commandLine().orElse("").contains(folder.toString())
                        || (one.info().command().orElse("").endsWith("tesseract")
                                && one.parent().map(ProcessHandle::pid).orElse(1L) == 1))
                .toList();
        assertThat(ours)
                .allSatisfy(one -> assertThat(one.onExit()
                                .thenApply(_ -> true)
                                .completeOnTimeout(false, 20, TimeUnit.SECONDS)
                                .join())
                        .as(one.info().toString())
                        .isTrue());
    }
}
