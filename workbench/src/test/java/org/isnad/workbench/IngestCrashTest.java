package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.isnad.workbench.store.CrashHarness;
import org.isnad.workbench.store.CrashPoint;
import org.isnad.workbench.store.DurabilityPoint;
import org.isnad.workbench.store.RandomKills;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However the whole of ingest dies, at a named point with what was not forced lost, at any instant, or for want of space:
 * the next run completes, and items, levels, counts and search results are those of an undisturbed run. The random kills
 * are a handful here; {@code -Disnad.kills=200} makes them more.
 */
class IngestCrashTest {
    private static final int KILLS = Integer.getInteger("isnad.kills", 6);
    private static final String[] QUERIES = {"leaflet", "reunion", "tomates", "mailbox:*big*", "level:undecided"};

    private static Path dump;
    private static List<String> undisturbed = List.of();
    private static long duration;

    @TempDir
    private Path temp;

    private Path folder;
    private CrashHarness harness;

    @BeforeAll
    static void ingestUndisturbed(@TempDir Path quiet) throws IOException, InterruptedException {
        dump = Files.createDirectory(quiet.resolve("dump"));
        SmallDump.write(dump);
        StringBuilder big = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            big.append("From printer@paper.example Mon Apr  3 10:00:00 2017\n")
                    .append(SmallDump.plain(1000 + i / 2 * 2 - i % 3))
                    .append('\n');
        }
        Files.writeString(dump.resolve("big.mbox"), big);
        StringBuilder versions = new StringBuilder();
        for (int i = 1000; i < 1200; i++) {
            versions.append("From printer@paper.example Mon Apr  3 10:00:00 2017\n")
                    .append(SmallDump.plain(i).replace("is ready", i % 3 == 0 ? "is late" : "is  ready"))
                    .append('\n');
        }
        Files.writeString(dump.resolve("versions.mbox"), versions);
        long before = System.nanoTime();
        CrashHarness child = harness(quiet.resolve("case"), Files.createDirectory(quiet.resolve("s")));
        CrashHarness.Ended ended = child.run();
        assertThat(ended.status()).as(ended.output()).isZero();
        duration = (System.nanoTime() - before) / 1000;
        undisturbed = CaseImage.of(quiet.resolve("case"), QUERIES);
        assertThat(undisturbed).anyMatch(line -> line.contains("Versions[others=1, differing=[CONTENT]"));
        assertThat(undisturbed).anyMatch(line -> line.contains("Versions[others=1, differing=[]"));
    }

    @BeforeEach
    void prepare() throws IOException {
        folder = temp.resolve("case");
        harness = harness(folder, Files.createDirectory(temp.resolve("scratch")));
    }

    private static CrashHarness harness(Path folder, Path scratch) {
        return new CrashHarness(IngestChild.class, List.of(folder.toString(), dump.toString()), scratch);
    }

    @ParameterizedTest
    @EnumSource(DurabilityPoint.class)
    void diesAtEveryNamedPointAndLosesWhatWasNotForced(DurabilityPoint point) throws IOException, InterruptedException {
        CrashHarness.Ended ended = harness.crash(point, 1);
        assertThat(ended.status()).as(ended.output()).isEqualTo(CrashPoint.STATUS);
        harness.loseWhatWasNotForced();
        nextRunCompletes();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void diesAroundTheCommitOfTheIndex(int times) throws IOException, InterruptedException {
        for (DurabilityPoint point : List.of(DurabilityPoint.BEFORE_INDEX_COMMIT, DurabilityPoint.AFTER_INDEX_COMMIT)) {
            CrashHarness.Ended ended = harness.crash(point, times);
            assertThat(ended.status()).as(ended.output()).isIn(0, CrashPoint.STATUS);
        }
        nextRunCompletes();
    }

    @Test
    void isKilledAtAnyInstant() throws IOException, InterruptedException {
        new RandomKills(harness, folder).kill(KILLS, duration, new SplittableRandom(20170507), this::nextRunCompletes);
    }

    @ParameterizedTest
    @CsvSource({"1", "30", "90", "150"})
    void findsNoSpaceLeft(int kibibytes) throws IOException, InterruptedException {
        CrashHarness.Ended ended = harness.withFilesUpTo(kibibytes);
        assertThat(ended.status()).as(ended.output()).isEqualTo(IngestChild.PROBLEM);
        nextRunCompletes();
    }

    private void nextRunCompletes() throws IOException, InterruptedException {
        CrashHarness.Ended ended = harness.run();
        assertThat(ended.status()).as(ended.output()).isZero();
        assertThat(CaseImage.of(folder, QUERIES)).containsExactlyInAnyOrderElementsOf(undisturbed);
    }
}
