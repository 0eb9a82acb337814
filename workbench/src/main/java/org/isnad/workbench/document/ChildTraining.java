package org.isnad.workbench.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** Has a child do all kinds of work once and write its cache when it ends; done after a build. */
public final class ChildTraining {
    private static final List<Integer> TASKS = List.of(ChildProtocol.TEXT, ChildProtocol.METADATA, ChildProtocol.PAGES);

    private ChildTraining() {}

    /**
     * @param cache the file that is written
     * @param files documents of usual kinds
     * @return whether it ended as it should; the cache is there then
     */
    public static boolean write(Path cache, List<byte[]> files) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ChildCommand.training(ChildLimits.TEXT, cache))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        DataInputStream answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        try (DataOutputStream requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()))) {
            for (int task : TASKS) {
                for (byte[] file : files) {
                    ChildProtocol.ask(requests, task, file);
                    ChildProtocol.hear(answers);
                }
            }
        }
        // Java tells what it writes, behind the answers.
        answers.transferTo(OutputStream.nullOutputStream());
        return process.waitFor() == 0;
    }
}
