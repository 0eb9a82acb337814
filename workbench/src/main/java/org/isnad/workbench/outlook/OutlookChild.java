package org.isnad.workbench.outlook;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Asks a process about one Outlook file. A process that dies, or says nothing for too long, fails what was asked for, and the
 * next request starts another. Used by one thread.
 */
public final class OutlookChild implements AutoCloseable {
    private static final int MAX_FOLDERS = 1 << 20;
    private static final int MAX_MESSAGES = 1 << 26;

    private final Limits limits;
    private final String kind;
    private final Path file;
    private List<String> notes = List.of();
    private @Nullable OutlookRun running;

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
            return new Folders(list, OutlookRun.texts(in));
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
    public RenderedMessage render(long id) throws IOException {
        return new RenderedMessage(running(), id);
    }

    private <T> T ask(int request, @Nullable Long argument, OutlookRun.Answer<T> answer) throws IOException {
        OutlookRun child = running();
        child.ask(request, argument);
        return child.hear(answer);
    }

    private static long[] numbers(DataInputStream in) throws IOException {
        long[] numbers = new long[OutlookProtocol.checked(in.readInt(), MAX_MESSAGES)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readLong();
        }
        return numbers;
    }

    private OutlookRun running() throws IOException {
        OutlookRun child = running;
        if (child == null || !child.isAlive()) {
            child = OutlookRun.idle(limits);
            running = child;
            notes = child.open(kind, file);
        }
        return child;
    }

    @Override
    public void close() {
        OutlookRun child = running;
        running = null;
        if (child != null) {
            child.leave();
        }
    }
}
