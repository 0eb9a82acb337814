package org.isnad.workbench.store;

import java.nio.file.Path;

/** The process that is killed: ingests a generated dump into the folder it is given. */
final class CrashChild {
    /** Small enough to be brought in many times, with several packs, commits, duplicates and a large content. */
    static final GeneratedDump DUMP = new GeneratedDump(2, 90, 1_300_000);

    /** The status of a process that said in one sentence why it stops. */
    static final int PROBLEM = 3;

    private CrashChild() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        try {
            GeneratedIngest.run(folder, DUMP, CrashPoint.fromProperties(folder));
        } catch (CaseProblem problem) {
            System.out.println(problem.kind() + " " + problem.phrase());
            System.exit(PROBLEM);
        }
    }
}
