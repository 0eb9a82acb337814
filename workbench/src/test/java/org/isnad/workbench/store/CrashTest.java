package org.isnad.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However a run dies: the next one completes, and the case then reads as if nothing had happened. The random kills are
 * ten here; {@code -Disnad.kills=200} makes them more.
 */
class CrashTest {
    private static final int KILLS = Integer.getInteger("isnad.kills", 10);

    /** How often an ingest of the dump comes to the points of a commit, at least. */
    private static final int COMMITS = 3;

    private static String undisturbed = "";
    private static long duration;

    @TempDir
    private Path temp;

    private Path folder;
    private CrashHarness harness;

    @BeforeAll
    static void ingestUndisturbed(@TempDir Path quiet) throws IOException, InterruptedException {
        long before = System.nanoTime();
        CrashHarness child = new CrashHarness(
                CrashChild.class, List.of(quiet.resolve("case").toString()), Files.createDirectory(quiet.resolve("s")));
        CrashHarness.Ended ended = child.run();
        assertThat(ended.status()).as(ended.output()).isZero();
        duration = (System.nanoTime() - before) / 1000;
        undisturbed = Visible.of(quiet.resolve("case"));
    }

    @BeforeEach
    void prepare() throws IOException {
        folder = temp.resolve("case");
        harness = new CrashHarness(
                CrashChild.class, List.of(folder.toString()), Files.createDirectory(temp.resolve("scratch")));
    }

    static Set<DurabilityPoint> pointsOfTheStore() {
        return EnumSet.complementOf(
                EnumSet.of(DurabilityPoint.BEFORE_INDEX_COMMIT, DurabilityPoint.AFTER_INDEX_COMMIT));
    }

    @ParameterizedTest
    @MethodSource("pointsOfTheStore")
    void diesAtEveryNamedPoint(DurabilityPoint point) throws IOException, InterruptedException {
        assertDied(harness.crash(point, 1));
        nextRunCompletes();
    }

    @ParameterizedTest
    @MethodSource("pointsOfTheStore")
    void diesAtEveryNamedPointAndLosesWhatWasNotForced(DurabilityPoint point) throws IOException, InterruptedException {
        int times = Set.of("PACK_FORCE", "CATALOG_COMMIT").stream().anyMatch(point.name()::endsWith) ? COMMITS : 1;
        assertDied(harness.crash(point, times));
        long lost = harness.loseWhatWasNotForced();
        if (point == DurabilityPoint.BEFORE_PACK_FORCE) {
            assertThat(lost).as("bytes that were not forced").isPositive();
        }
        nextRunCompletes();
    }

    @Test
    void diesDuringRecoveryAgainAndAgain() throws IOException, InterruptedException {
        assertDied(harness.crash(DurabilityPoint.BEFORE_CATALOG_COMMIT, COMMITS));
        try (CaseReader reader = CaseStore.openReader(folder)) {
            assertThat(reader.sequence())
                    .as("what a reader sees before anybody repaired it")
                    .isEqualTo(COMMITS - 1);
        }
        for (DurabilityPoint point : List.of(
                DurabilityPoint.BEFORE_RECOVERY_CUT,
                DurabilityPoint.AFTER_RECOVERY_CUT,
                DurabilityPoint.BEFORE_SPOOL_CLEAR,
                DurabilityPoint.AFTER_SPOOL_CLEAR,
                DurabilityPoint.BEFORE_PACK_FORCE)) {
            assertDied(harness.crash(point, 1));
        }
        nextRunCompletes();
    }

    @Test
    void isKilledAtAnyInstant() throws IOException, InterruptedException {
        new RandomKills(harness, folder).kill(KILLS, duration, new SplittableRandom(20170505), this::nextRunCompletes);
    }

    @ParameterizedTest
    @CsvSource({"1", "40", "120", "250", "400", "600", "900"})
    void findsNoSpaceLeft(int kibibytes) throws IOException, InterruptedException {
        CrashHarness.Ended ended = harness.withFilesUpTo(kibibytes);
        assertThat(ended.status()).as(ended.output()).isEqualTo(CrashChild.PROBLEM);
        assertThat(ended.output()).containsAnyOf("store.problem.no-space", "store.problem.io");
        nextRunCompletes();
    }

    private static void assertDied(CrashHarness.Ended ended) {
        assertThat(ended.status()).as(ended.output()).isEqualTo(CrashPoint.STATUS);
    }

    private void nextRunCompletes() {
        GeneratedIngest.run(folder, CrashChild.DUMP, Durability.NOTHING);
        assertThat(Visible.of(folder)).isEqualTo(undisturbed);
        assertThat(folder.resolve("spool")).isEmptyDirectory();
    }
}
