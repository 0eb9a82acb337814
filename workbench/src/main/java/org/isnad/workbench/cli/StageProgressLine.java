package org.isnad.workbench.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.isnad.workbench.examine.StageProgress;
import org.isnad.workbench.words.Words;

/** How far the second pass has come: one line that is rewritten on a terminal, now and then a line of its own elsewhere. */
final class StageProgressLine implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final PrintStream err;
    private final boolean terminal;
    private final Words words;
    private final Clock clock;
    private String stage = "";
    private Instant started;
    private Instant next;
    private boolean drawn;

    StageProgressLine(Edge edge, Words words) {
        this.err = edge.err();
        this.terminal = edge.errIsTerminal();
        this.words = words;
        this.clock = edge.clock();
        this.started = clock.instant();
        this.next = started.plus(EVERY);
    }

    synchronized void show(StageProgress now) {
        Instant instant = clock.instant();
        if (!now.stage().equals(stage)) {
            stage = now.stage();
            started = instant;
        }
        if (terminal) {
            err.print("\r\u001b[K" + line(now, instant));
            err.flush();
            drawn = true;
        } else if (!instant.isBefore(next)) {
            err.println(line(now, instant));
            next = instant.plus(EVERY);
        }
    }

    private String line(StageProgress now, Instant instant) {
        double seconds = Duration.between(started, instant).toMillis() / 1000.0;
        String remaining = now.share() <= 0 ? "–" : Progress.duration(seconds / now.share() * (1 - now.share()));
        return words.frame(
                "examine.progress",
                words.say("examine.stage." + now.stage()),
                words.number(now.done()),
                now.total() <= 0 ? "–" : words.number(now.total()),
                remaining);
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
