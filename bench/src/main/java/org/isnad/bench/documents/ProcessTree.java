package org.isnad.bench.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process and all that it starts, looked at some times a second: the most memory that they had together (proportional set
 * size, so that pages shared by two count once), and who of them is still there when the first has ended.
 */
final class ProcessTree {
    private static final long BETWEEN_MILLIS = 250;
    private static final int GRACE_SECONDS = 10;

    private final Process process;
    private final Set<ProcessHandle> met = new HashSet<>();
    private long peakKilobytes;

    ProcessTree(Process process) {
        this.process = process;
    }

    /** Waits until it has ended. */
    void watch() throws IOException {
        try {
            do {
                List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                        .toList();
                met.addAll(all);
                long sum = 0;
                for (ProcessHandle one : all) {
                    sum += kilobytes(one.pid());
                }
                peakKilobytes = Math.max(peakKilobytes, sum);
            } while (!process.waitFor(BETWEEN_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stop) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    private static long kilobytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException ended) {
            // Between being listed and being looked at: its file is gone, or can be opened and not read (ESRCH).
            return 0;
        }
    }

    long peakMegabytes() {
        return peakKilobytes >> 10;
    }

    /** Processes that were seen at some time. */
    int met() {
        return met.size();
    }

    /** Those that do not end, although the first one has; asked once it has. */
    long left() {
        return met.stream().filter(ProcessTree::stays).count();
    }

    private static boolean stays(ProcessHandle one) {
        return one.isAlive()
                && one.onExit()
                        .thenApply(_ -> false)
                        .completeOnTimeout(true, GRACE_SECONDS, TimeUnit.SECONDS)
                        .join();
    }
}
