package org.isnad.workbench.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.isnad.core.document.DocumentReading;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * A process that reads documents, one at a time, and is started anew when it died. The same program, another {@code main},
 * and on its class path alone the libraries of {@code lib/documents}. Used by one thread.
 */
public final class DocumentChild implements AutoCloseable {
    /** By name, for no class of it may be loaded here. */
    private static final String MAIN = "org.isnad.workbench.document.child.DocumentProcess";

    private static final int ENDING_SECONDS = 5;

    private final ChildLimits limits;
    private @Nullable Running running;

    public DocumentChild(ChildLimits limits) {
        this.limits = limits;
    }

    private record Running(Process process, DataOutputStream requests, DataInputStream answers) {}

    /** Never throws for what is in the file. */
    public Outcome read(byte[] file) {
        Running child = running == null ? start() : running;
        running = child;
        FutureTask<ChildProtocol.Answer> asked = new FutureTask<>(() -> {
            ChildProtocol.ask(child.requests, ChildProtocol.METADATA, file);
            return ChildProtocol.hear(child.answers);
        });
        Thread.ofVirtual().start(asked);
        try {
            return understood(asked.get(limits.perFile().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            end();
            return new Outcome.Failed(
                    Phrase.of("document.failed.time", limits.perFile().toSeconds()), true);
        } catch (ExecutionException gone) {
            return new Outcome.Failed(causeOfDeath(child), true);
        } catch (InterruptedException e) {
            end();
            Thread.currentThread().interrupt();
            return new Outcome.Failed(Phrase.of("document.failed.interrupted"), true);
        }
    }

    private static Outcome understood(ChildProtocol.Answer answer) {
        if (answer.status() == ChildProtocol.FAILED) {
            return new Outcome.Failed(Phrase.of("document.failed.parser", answer.text()), false);
        }
        try {
            return new Outcome.Read(RecordJson.read(answer.text(), DocumentReading.class));
        } catch (RecordJson.Unreadable e) {
            return new Outcome.Failed(Phrase.of("document.failed.answer"), false);
        }
    }

    private Phrase causeOfDeath(Running child) {
        int code;
        try {
            // Its output ended, so that it is about to; one that is not is made to.
            code = child.process.waitFor(ENDING_SECONDS, TimeUnit.SECONDS) ? child.process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            code = -1;
        }
        end();
        return code == ChildProtocol.OUT_OF_MEMORY
                ? Phrase.of("document.failed.memory", limits.heapMegabytes())
                : Phrase.of("document.failed.died", code);
    }

    private Running start() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Xss1m",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                MAIN);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Running(
                    process,
                    new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
                    new DataInputStream(new BufferedInputStream(process.getInputStream())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The product is one jar with {@code lib} beside it; in a build everything is on the class path. */
    private static String classPath() {
        String own = System.getProperty("java.class.path");
        Path folder = Path.of(own.split(java.io.File.pathSeparator, 2)[0])
                .toAbsolutePath()
                .resolveSibling("lib")
                .resolve("documents");
        return Files.isDirectory(folder) ? own + java.io.File.pathSeparator + folder.resolve("*") : own;
    }

    private void end() {
        Running child = running;
        running = null;
        if (child != null) {
            child.process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        end();
    }
}
