package org.isnad.workbench.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/** A process that reads documents, one at a time, and is started anew when it died. Used by one thread. */
public final class DocumentChild implements AutoCloseable {
    private static final int ENDING_SECONDS = 5;

    private final ChildLimits limits;
    private final @Nullable Path temporary;
    private final List<String> passwords;
    private final Amount amount;
    private @Nullable Running running;

    /**
     * @param temporary a folder in which the process gets one of its own for its temporary files, taken away with it; null for
     *     the system's
     */
    public DocumentChild(ChildLimits limits, @Nullable Path temporary) {
        this(limits, temporary, List.of(), Amount.FEW);
    }

    /** @param passwords for locked documents; they go to the process over its input, and are written nowhere */
    public DocumentChild(ChildLimits limits, @Nullable Path temporary, List<String> passwords, Amount amount) {
        this.limits = limits;
        this.temporary = temporary;
        this.passwords = List.copyOf(passwords);
        this.amount = amount;
    }

    public DocumentChild(ChildLimits limits) {
        this(limits, null);
    }

    private record Running(
            Process process,
            DataOutputStream requests,
            DataInputStream answers,
            @Nullable Path temporary) {}

    /** Never throws for what is in the file. */
    public <T> Outcome<T> read(Work<T> work, byte[] file) {
        boolean first = running == null;
        Running child = running == null ? start() : running;
        running = child;
        FutureTask<ChildProtocol.Answer> asked = new FutureTask<>(() -> {
            if (first && !passwords.isEmpty()) {
                ChildProtocol.ask(
                        child.requests,
                        ChildProtocol.PASSWORDS,
                        String.join("\n", passwords).getBytes(StandardCharsets.UTF_8));
                ChildProtocol.hear(child.answers);
            }
            ChildProtocol.ask(child.requests, work.task(), file);
            return ChildProtocol.hear(child.answers);
        });
        Thread.ofVirtual().start(asked);
        try {
            return understood(work, asked.get(limits.perFile().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            end();
            return new Outcome.Failed<>(
                    Phrase.of("document.failed.time", limits.perFile().toSeconds()), true);
        } catch (ExecutionException gone) {
            return new Outcome.Failed<>(causeOfDeath(child), true);
        } catch (InterruptedException e) {
            end();
            Thread.currentThread().interrupt();
            return new Outcome.Failed<>(Phrase.of("document.failed.interrupted"), true);
        }
    }

    private static <T> Outcome<T> understood(Work<T> work, ChildProtocol.Answer answer) {
        if (answer.status() == ChildProtocol.FAILED) {
            return new Outcome.Failed<>(Phrase.of("document.failed.parser", answer.text()), false);
        }
        try {
            return new Outcome.Read<>(work.understanding().of(answer));
        } catch (RecordJson.Unreadable | IllegalArgumentException e) {
            return new Outcome.Failed<>(Phrase.of("document.failed.answer"), false);
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
        try {
            Path own = temporary == null ? null : Files.createTempDirectory(temporary, "child-");
            Process process = new ProcessBuilder(ChildCommand.of(limits, amount, own))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Running(
                    process,
                    new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
                    new DataInputStream(new BufferedInputStream(process.getInputStream())),
                    own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        Running child = running;
        running = null;
        if (child != null) {
            child.process.destroyForcibly();
            if (child.temporary != null) {
                // While it is dying it may still write there.
                child.process
                        .onExit()
                        .orTimeout(ENDING_SECONDS, TimeUnit.SECONDS)
                        .handle((_, _) -> null)
                        .join();
                clear(child.temporary);
            }
        }
    }

    private static void clear(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        end();
    }
}
