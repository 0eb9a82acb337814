package org.isnad.workbench.cli;

import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import org.isnad.workbench.OpenCase;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.store.CaseProblem;

/**
 * Opens a case once on a second thread while the command line is still being read. Setting up the classes of catalog, index and
 * words takes about as long as picocli takes for its annotations, neither needs the other, and the smallest computers have two
 * processors. Nothing is kept of it but what the Java machine keeps by itself.
 */
final class HeadStart implements Runnable {
    /** Commands that only read a case and are over in a moment. */
    private static final Set<String> READING = Set.of("search", "find", "show", "why", "near", "thread");

    private final Path folder;
    private final Edge edge;

    private HeadStart(Path folder, Edge edge) {
        this.folder = folder;
        this.edge = edge;
    }

    static void give(String[] args, Edge edge) {
        if (args.length < 2 || !READING.contains(args[0])) {
            return;
        }
        try {
            Path folder = Path.of(args[1]);
            Thread.ofPlatform().daemon().name("head-start").start(new HeadStart(folder, edge));
        } catch (InvalidPathException _) {
            // What is no path is no case either; the command says so.
        }
    }

    @Override
    public void run() {
        try (OpenCase open = Workbench.at(folder, edge.clock()).open()) {
            open.sequence();
            edge.words("").frame("cli.see-help", "");
        } catch (CaseProblem | UncheckedIOException _) {
            // The command itself is about to find the same, and says it.
        }
    }
}
