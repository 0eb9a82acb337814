package org.isnad.workbench.outlook;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Asks a process about one Outlook file. A process that dies, or says nothing for too long, fails what was asked for, and the
 * next request starts another. Used by one thread.
 */
public final class OutlookChild implements AutoCloseable {
    /** By name, for no class of it may be loaded here. */
    private static final String MAIN = "org.isnad.workbench.outlook.child.OutlookProcess";

    /**
     * Processes that have answered all they were asked, for the next file: starting one takes longer than most messages do.
     * Whoever takes one out of here has it alone; one that nobody takes ends after a while, or with this program.
     */
    private static final ConcurrentLinkedDeque<Running> IDLE = new ConcurrentLinkedDeque<>();

    private static final int MAX_IDLE = 2;
    private static final Duration IDLE_TIME = Duration.ofSeconds(10);

    private static final int MAX_FOLDERS = 1 << 20;
    private static final int MAX_MESSAGES = 1 << 26;
    private static final int MAX_TEXTS = 1 << 12;

    private final Limits limits;
    private final String kind;
    private final Path file;
    private List<String> notes = List.of();
    private @Nullable Running running;

    /**
     * @param heapMegabytes memory of the process
     * @param silence how long it may say nothing while it is asked
     */
    public record Limits(int heapMegabytes, Duration silence) {
        public static final Limits STANDARD = new Limits(256, Duration.ofSeconds(60));
    }

    /**
     * @param path names from the root down, joined with {@code /}
     * @param stated how many messages the folder says it has, or -1
     */
    public record Folder(long id, String path, long stated) {}

    /** @param defects what could not be read on the way */
    public record Folders(List<Folder> list, List<String> defects) {}

    /** Why something could not be had, in a sentence for readers. */
    public static final class Failure extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Phrase reason;

        Failure(Phrase reason) {
            super(reason.toString());
            this.reason = reason;
        }

        public Phrase reason() {
            return reason;
        }
    }

    private OutlookChild(Limits limits, String kind, Path file) {
        this.limits = limits;
        this.kind = kind;
        this.file = file;
    }

    /**
     * Starts a process and has it open the file.
     *
     * @param kind {@code pst}, {@code msg} or {@code tnef}
     */
    public static OutlookChild open(Limits limits, String kind, Path file) throws IOException {
        OutlookChild child = new OutlookChild(limits, kind, file);
        try {
            child.running();
            return child;
        } catch (IOException unreadable) {
            child.close();
            throw unreadable;
        }
    }

    /** What is to be known of the file as a whole. */
    public List<String> notes() {
        return notes;
    }

    public Folders folders() throws IOException {
        return ask(OutlookProtocol.FOLDERS, null, in -> {
            List<Folder> list = new ArrayList<>();
            int count = OutlookProtocol.checked(in.readInt(), MAX_FOLDERS);
            for (int i = 0; i < count; i++) {
                list.add(new Folder(in.readLong(), OutlookProtocol.readText(in), in.readLong()));
            }
            return new Folders(list, texts(in));
        });
    }

    /** The messages that a folder lists. */
    public long[] contents(long folder) throws IOException {
        return ask(OutlookProtocol.CONTENTS, folder, OutlookChild::numbers);
    }

    /** The messages that no folder lists. */
    public long[] orphans() throws IOException {
        return ask(OutlookProtocol.ORPHANS, null, OutlookChild::numbers);
    }

    /** A message as it is written by {@code MessageRenderer}; to be read to its end before anything else is asked for. */
    public Rendered render(long id) throws IOException {
        return new Rendered(running(), id);
    }

    private interface Answer<T> {
        T read(DataInputStream in) throws IOException;
    }

    private <T> T ask(int request, @Nullable Long argument, Answer<T> answer) throws IOException {
        Running child = running();
        child.ask(request, argument);
        return child.hear(answer);
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int count = OutlookProtocol.checked(in.readInt(), MAX_TEXTS);
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(OutlookProtocol.readText(in));
        }
        return texts;
    }

    private static long[] numbers(DataInputStream in) throws IOException {
        long[] numbers = new long[OutlookProtocol.checked(in.readInt(), MAX_MESSAGES)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readLong();
        }
        return numbers;
    }

    private Running running() throws IOException {
        Running child = running;
        if (child == null || !child.isAlive()) {
            child = Running.idle(limits);
            running = child;
            child.requests.writeByte(OutlookProtocol.OPEN);
            OutlookProtocol.writeText(child.requests, kind);
            OutlookProtocol.writeText(child.requests, file.toAbsolutePath().toString());
            child.requests.flush();
            child.asked = true;
            notes = child.hear(OutlookChild::texts);
        }
        return child;
    }

    @Override
    public void close() {
        Running child = running;
        running = null;
        if (child != null) {
            child.leave();
        }
    }

    /** A message on its way. */
    public static final class Rendered extends InputStream {
        private final Running child;
        private List<String> defects = List.of();
        private int left;
        private boolean ended;

        Rendered(Running child, long id) throws IOException {
            this.child = child;
            child.ask(OutlookProtocol.RENDER, id);
        }

        /** What could not be read of it; known at its end. */
        public List<String> defects() {
            return defects;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            while (left == 0 && !ended) {
                left = child.waited(in -> {
                    int status = in.readUnsignedByte();
                    if (status == OutlookProtocol.DATA) {
                        return OutlookProtocol.checked(in.readInt(), OutlookProtocol.CHUNK);
                    }
                    ended = true;
                    defects = child.understood(status, in, OutlookChild::texts);
                    return 0;
                });
            }
            if (ended) {
                return -1;
            }
            int n = child.waited(in -> in.read(to, offset, Math.min(length, left)));
            if (n < 0) {
                throw child.died();
            }
            left -= n;
            return n;
        }

        /** Reads what is left, so that the next request is answered by its own answer; a process that will not, ends. */
        @Override
        public void close() {
            try {
                if (!ended) {
                    child.end();
                }
            } finally {
                ended = true;
            }
        }
    }

    /** The process itself, and a watch that ends it when it is silent for too long. */
    private static final class Running {
        private static final int ENDING_SECONDS = 5;

        final DataOutputStream requests;
        private final Process process;
        private final DataInputStream answers;
        private final Limits limits;
        private volatile long until = never();
        private volatile long idleUntil;
        private volatile boolean late;
        private boolean asked;

        Running(Limits limits) throws IOException {
            this.limits = limits;
            this.process = new ProcessBuilder(command(limits))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
            answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
            Thread.ofVirtual().name("outlook-watch").start(this::watch);
        }

        /** One that waits, with the same limits, or a new one. */
        static Running idle(Limits limits) throws IOException {
            for (Running one = IDLE.poll(); one != null; one = IDLE.poll()) {
                if (one.isAlive() && one.limits.equals(limits)) {
                    return one;
                }
                one.end();
            }
            return new Running(limits);
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
            throw new Failure(
                    why.equals(OutlookProtocol.UNSUPPORTED)
                            ? Phrase.of("ingest.reason.store-encoding")
                            : Phrase.of("ingest.reason.damaged", why.replaceAll("\\p{Cntrl}+", " ")));
        }

        /** Waits no longer than is allowed; an answer that cannot be understood ends the process. */
        <T> T waited(Answer<T> answer) throws IOException {
            until = System.nanoTime() + limits.silence().toNanos();
            try {
                return answer.read(answers);
            } catch (Failure told) {
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

        Failure died() {
            int code = -1;
            try {
                // Its output ended, so that it is about to; one that is not is made to.
                code = process.waitFor(ENDING_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            end();
            if (late) {
                return new Failure(
                        Phrase.of("ingest.reason.child-time", limits.silence().toSeconds()));
            }
            return code == OutlookProtocol.OUT_OF_MEMORY
                    ? new Failure(Phrase.of("ingest.reason.child-memory", limits.heapMegabytes()))
                    : new Failure(Phrase.of("ingest.reason.child-died", code));
        }

        void end() {
            process.destroyForcibly();
        }

        private static List<String> command(Limits limits) {
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
}
