package org.isnad.workbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Kills a run at random instants. Two in three die while they take up what the one before left behind; then the case is
 * brought to its end, looked at, and taken away.
 *
 * <p>The instants are drawn from the time a run took. A machine may be busy when that was measured and idle later, so
 * that every kill would come too late; therefore a run on a new case that ends before its kill says anew how long a run
 * takes. (One on a case that was begun has less to do, and says nothing.)
 *
 * @param harness starts the runs
 * @param folder the case
 */
public record RandomKills(CrashHarness harness, Path folder) {
    private static final int RUNS_ON_ONE_CASE = 3;

    /** What has to hold once a killed run was followed by one to its end. */
    @FunctionalInterface
    public interface Completion {
        void check() throws IOException, InterruptedException;
    }

    /**
     * Kills so many runs.
     *
     * @param count how many runs have to die, at least one
     * @param microseconds what an undisturbed run took, about
     */
    public void kill(int count, long microseconds, SplittableRandom random, Completion completion)
            throws IOException, InterruptedException {
        long duration = microseconds;
        int killed = 0;
        for (int run = 1; killed < count; run++) {
            long before = System.nanoTime();
            boolean onNewCase = run % RUNS_ON_ONE_CASE == 1;
            if (harness.kill(random.nextLong(1, Math.max(2, duration))).status() != 0) {
                killed++;
            } else if (onNewCase) {
                duration = Math.min(duration, (System.nanoTime() - before) / 1000);
            }
            if (run % RUNS_ON_ONE_CASE == 0 || killed == count) {
                completion.check();
                delete();
            }
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
