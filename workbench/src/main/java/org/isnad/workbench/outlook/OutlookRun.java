package org.isnad.workbench.outlook;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/** The process itself, and a watch that ends it when it is silent for too long. */
final class OutlookRun {
    /** By name, for no class of it may be loaded here. */
    private static final String MAIN = "org.isnad.workbench.outlook.child.OutlookProcess";

    /**
     * Processes that have answered all they were asked, for the next file: starting one takes longer than most messages do.
     * Whoever takes one out of here has it alone; one that nobody takes ends after a while, or with this program.
     */
    private static final ConcurrentLinkedDeque<OutlookRun> IDLE = new ConcurrentLinkedDeque<>();

    private static final int MAX_IDLE = 2;
    private static final Duration IDLE_TIME = Duration.ofSeconds(10);

    private static final int MAX_TEXTS = 1 << 12;
    private static final int ENDING_SECONDS = 5;

    private final DataOutputStream requests;
    private final Process process;
    private final DataInputStream answers;
    private final OutlookChild.Limits limits;
    private volatile long until = never();
    private volatile long idleUntil;
    private volatile boolean late;
    private boolean asked;

    OutlookRun(OutlookChild.Limits limits) throws IOException {
        this.limits = limits;
        this.process = new ProcessBuilder(command(limits))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        Thread.ofVirtual().name("outlook-watch").start(this::watch);
    }

    /** One that waits, with the same limits, or a new one. */
    static OutlookRun idle(OutlookChild.Limits limits) throws IOException {
        for (OutlookRun one = IDLE.poll(); one != null; one = IDLE.poll()) {
            if (one.isAlive() && one.limits.equals(limits)) {
                return one;
            }
            one.end();
        }
        return new OutlookRun(limits);
    }

    /** Waits for the next file, unless an answer is still owed. */
    void leave() {
        if (asked || !isAlive() || IDLE.size() >= MAX_IDLE) {
            end();
            return;
        }
        idleUntil = System.nanoTime() + IDLE_TIME.toNanos();
        IDLE.add(this);
    }

    /** What is to be known of the file as a whole. */
    List<String> open(String kind, Path file) throws IOException {
        requests.writeByte(OutlookProtocol.OPEN);
        OutlookProtocol.writeText(requests, kind);
        OutlookProtocol.writeText(requests, file.toAbsolutePath().toString());
        requests.flush();
        asked = true;
        return hear(OutlookRun::texts);
    }

    private void watch() {
        try {
            while (!process.waitFor(1, TimeUnit.SECONDS)) {
                if (System.nanoTime() - idleUntil > 0 && IDLE.remove(this)) {
                    end();
                    return;
                }
                if (System.nanoTime() - until > 0) {
                    late = true;
                    process.destroyForcibly();
                    return;
                }
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Makes sense of what the process answers. */
    interface Answer<T> {
        T read(DataInputStream in) throws IOException;
    }

    /** Texts as an answer gives them. */
    static List<String> texts(DataInputStream in) throws IOException {
        int count = OutlookProtocol.checked(in.readInt(), MAX_TEXTS);
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(OutlookProtocol.readText(in));
        }
        return texts;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void ask(int request, @Nullable Long argument) throws IOException {
        try {
            requests.writeByte(request);
            if (argument != null) {
                requests.writeLong(argument);
            }
            requests.flush();
            asked = true;
        } catch (IOException gone) {
            throw died();
        }
    }

    <T> T hear(Answer<T> answer) throws IOException {
        return waited(in -> understood(in.readUnsignedByte(), in, answer));
    }

    <T> T understood(int status, DataInputStream in, Answer<T> answer) throws IOException {
        if (status == OutlookProtocol.OK) {
            T understood = answer.read(in);
            asked = false;
            return understood;
        }
        String why = OutlookProtocol.readText(in);
        asked = false;
        throw new OutlookChild.Failure(
                why.equals(OutlookProtocol.UNSUPPORTED)
                        ? Phrase.of("ingest.reason.store-encoding")
                        : Phrase.of("ingest.reason.damaged", why.replaceAll("\\p{Cntrl}+", " ")));
    }

    /** Waits no longer than is allowed; an answer that cannot be understood ends the process. */
    <T> T waited(Answer<T> answer) throws IOException {
        until = System.nanoTime() + limits.silence().toNanos();
        try {
            return answer.read(answers);
        } catch (OutlookChild.Failure told) {
            throw told;
        } catch (IOException broken) {
            throw died();
        } finally {
            until = never();
        }
    }

    private static long never() {
        return System.nanoTime() + TimeUnit.DAYS.toNanos(3650);
    }

    OutlookChild.Failure died() {
        int code = -1;
        try {
            // Its output ended, so that it is about to; one that is not is made to.
            code = process.waitFor(ENDING_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end();
        if (late) {
            return new OutlookChild.Failure(
                    Phrase.of("ingest.reason.child-time", limits.silence().toSeconds()));
        }
        return code == OutlookProtocol.OUT_OF_MEMORY
                ? new OutlookChild.Failure(Phrase.of("ingest.reason.child-memory", limits.heapMegabytes()))
                : new OutlookChild.Failure(Phrase.of("ingest.reason.child-died", code));
    }

    void end() {
        process.destroyForcibly();
    }

    private static List<String> command(OutlookChild.Limits limits) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Xss2m",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                MAIN);
    }

    /** The product is one jar with {@code lib} beside it; in a build everything is on the class path. */
    private static String classPath() {
        String own = System.getProperty("java.class.path");
        Path folder = Path.of(own.split(File.pathSeparator, 2)[0])
                .toAbsolutePath()
                .resolveSibling("lib")
                .resolve("documents");
        return Files.isDirectory(folder) ? own + File.pathSeparator + folder.resolve("*") : own;
    }
}
