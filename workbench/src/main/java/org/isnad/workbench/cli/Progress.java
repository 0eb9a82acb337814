package org.isnad.workbench.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.isnad.workbench.ingest.IngestProgress;
import org.isnad.workbench.words.Words;

/** How far a run has come: one line that is rewritten on a terminal, now and then a line of its own elsewhere. */
final class Progress implements AutoCloseable {
    /** Seconds between two lines where they are kept. */
    private static final double EVERY = 10;

    private final PrintStream err;
    private final boolean terminal;
    private final Words words;
    private double next = EVERY;
    private boolean drawn;

    Progress(Edge edge, Words words) {
        this.err = edge.err();
        this.terminal = edge.errIsTerminal();
        this.words = words;
    }

    synchronized void show(IngestProgress now) {
        if (terminal) {
            err.print("\r\u001b[K" + line(now));
            err.flush();
            drawn = true;
        } else if (now.seconds() >= next) {
            err.println(line(now));
            next = now.seconds() + EVERY;
        }
    }

    /** A line of another kind of work; on a terminal it is rewritten, elsewhere only the last one of a step is kept. */
    synchronized void step(String line, boolean last) {
        if (terminal) {
            err.print("\r\u001b[K" + line);
            err.flush();
            drawn = true;
        } else if (last) {
            err.println(line);
        }
    }

    String line(IngestProgress now) {
        int percent = now.totalBytes() <= 0 ? 0 : (int) Math.min(100, now.readBytes() * 100 / now.totalBytes());
        String remaining = Double.isNaN(now.remainingSeconds()) ? "–" : duration(now.remainingSeconds());
        String line = words.frame(
                "ingest.progress",
                Integer.toString(percent),
                words.bytes(now.readBytes()),
                words.bytes(now.totalBytes()),
                words.number(now.messages()),
                words.bytes((long) now.rate()),
                words.number(now.seconds() <= 0 ? 0 : (long) (now.messages() / now.seconds())),
                remaining);
        // An archive is read to its end before anything in it counts as read: this shows that something is going on.
        return now.unpackedBytes() == 0
                ? line
                : line + words.frame("ingest.progress.unpacked", words.bytes(now.unpackedBytes()));
    }

    /** {@code 7 s}, {@code 12:05}, {@code 3:04:59}. */
    static String duration(double seconds) {
        long s = Math.round(seconds);
        if (s < 60) {
            return s + " s";
        }
        return s < 3600
                ? String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
    }

    /** Takes the line away: what follows tells how it ended. */
    @Override
    public synchronized void close() {
        if (drawn) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
