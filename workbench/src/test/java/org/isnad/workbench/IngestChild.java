package org.isnad.workbench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.isnad.workbench.store.CrashPoint;

/** The process that is killed: the whole of ingest, over the dump it is given, committing as often as it can. */
final class IngestChild {
    /** The status of a process that stopped with a problem. */
    static final int PROBLEM = 3;

    private IngestChild() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        try {
            new IngestRun(folder, CaseImage.CLOCK, CrashPoint.fromProperties(folder), Duration.ofMillis(1))
                    .run(new IngestOrder(List.of(Path.of(args[1])), null, null, "tester", 2), p -> {}, () -> false);
        } catch (RuntimeException problem) {
            System.out.println(problem);
            System.exit(PROBLEM);
        }
    }
}
