package org.isnad.workbench.cli;

import java.io.PrintStream;
import org.isnad.workbench.recovery.RecoveryStatus;
import org.isnad.workbench.words.Words;

/** How far a job has come: one line that is rewritten on a terminal, now and then a line of its own elsewhere. */
final class RecoveryProgressLine implements AutoCloseable {
    /** Seconds between two lines where they are kept. */
    private static final double EVERY = 10;

    private final PrintStream err;
    private final boolean terminal;
    private final Words words;
    private double next;
    private boolean drawn;

    RecoveryProgressLine(Edge edge, Words words) {
        this.err = edge.err();
        this.terminal = edge.errIsTerminal();
        this.words = words;
    }

    void show(RecoveryStatus now) {
        if (terminal) {
            err.print("\r\u001b[K" + line(now));
            err.flush();
            drawn = true;
        } else if (now.seconds() >= next) {
            err.println(line(now));
            next = now.seconds() + EVERY;
        }
    }

    private String line(RecoveryStatus now) {
        return words.frame(
                "recovery.progress",
                words.number(now.recovered()),
                words.number(now.messages()),
                words.number(now.ended()),
                words.number(now.open()),
                Progress.duration(now.cpuSeconds()),
                Progress.duration(now.seconds()),
                Progress.duration(now.remainingSeconds()));
    }

    /** Takes the line away: what follows tells how it ended. */
    @Override
    public void close() {
        if (drawn) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
