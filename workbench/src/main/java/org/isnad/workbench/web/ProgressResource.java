package org.isnad.workbench.web;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.isnad.workbench.ingest.InputSize;
import org.isnad.workbench.store.Acquisition;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.Tally;
import org.isnad.workbench.web.api.Progress;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a case has so far. Another process may be filling it; its figures are read off the catalog, and the rate is made of what
 * this server saw of them in the last minute.
 */
final class ProgressResource {
    private static final long MINUTE = 60_000;
    private static final long TICK = 1_000;
    /** Without news something is sent all the same, so that both sides see that the other is there. */
    private static final int BEATS = 15;

    private static final int MOST_LISTENERS = 32;

    /** A writer commits every few seconds: one that was not seen for so long has ended or is stuck. */
    private static final Duration LIVELY = Duration.ofSeconds(20);

    private final Desk desk;
    private final Semaphore listeners = new Semaphore(MOST_LISTENERS);
    private final Deque<Seen> seen = new ArrayDeque<>();

    private record Seen(long at, long messages, long bytes) {}

    ProgressResource(Desk desk) {
        this.desk = desk;
    }

    Answer show(Call call) {
        return Answer.json(progress(Sight.of(call.known()), call.words()));
    }

    Answer stream(Call call) {
        Sight sight = Sight.of(call.known());
        Words words = call.words();
        return new Answer.Events(sink -> {
            if (!listeners.tryAcquire()) {
                return;
            }
            try {
                String last = "";
                for (int quiet = 0; !desk.open().awaitClosing(quiet == 0 ? 0 : TICK); quiet++) {
                    String now = JsonText.of(progress(sight, words));
                    if (!now.equals(last)) {
                        sink.event("progress", now);
                        last = now;
                        quiet = 1;
                    } else if (quiet % BEATS == BEATS - 1) {
                        sink.beat();
                    }
                }
            } finally {
                listeners.release();
            }
        });
    }

    private Progress progress(Sight sight, Words words) {
        return desk.open().read(reader -> progress(reader, desk.tallies().of(reader, sight), words));
    }

    private Progress progress(CaseReader reader, Tallies.Counted figures, Words words) {
        Tally tally = figures.tally();
        Instant now = desk.open().clock().instant();
        boolean running =
                CaseStore.lastChange(desk.open().folder()).plus(LIVELY).isAfter(now);
        Long total = running ? total(reader) : null;
        Seen first = remember(new Seen(desk.open().clock().millis(), tally.messages(), tally.bytesRead()));
        double seconds = (desk.open().clock().millis() - first.at) / 1000.0;
        Double rate = running && seconds >= 1 ? (tally.messages() - first.messages) / seconds : null;
        return new Progress(
                tally.sequence(),
                running,
                tally.messages(),
                tally.distinct(),
                tally.files(),
                tally.attachments(),
                tally.failed(),
                tally.skipped(),
                tally.unjudged(),
                figures.unsketched(),
                tally.bytesRead(),
                total,
                rate,
                remaining(tally, total, first, seconds),
                tally.started(),
                tally.ended(),
                tally.newest() == null ? null : tally.newest().text(),
                ReportResource.errors(figures.losses(), words));
    }

    /** What was seen a minute ago, or at first. */
    private synchronized Seen remember(Seen now) {
        seen.addLast(now);
        while (seen.size() > 2 && now.at - seen.getFirst().at > MINUTE) {
            seen.removeFirst();
        }
        return seen.getFirst();
    }

    private static @Nullable Long remaining(Tally tally, @Nullable Long total, Seen first, double seconds) {
        if (total == null || seconds < 1 || tally.bytesRead() <= first.bytes || total < tally.bytesRead()) {
            return null;
        }
        return (long) ((total - tally.bytesRead()) * seconds / (tally.bytesRead() - first.bytes));
    }

    /** The size of the sources of the last run, where they are still at hand. */
    private static @Nullable Long total(CaseReader reader) {
        List<Acquisition> runs = reader.custody().acquisitions();
        if (runs.isEmpty()) {
            return null;
        }
        try {
            List<Path> paths = runs.getLast().sources().stream().map(Path::of).toList();
            return paths.stream().allMatch(Files::exists) ? InputSize.of(paths) : null;
        } catch (InvalidPathException _) {
            // A source may be an address or a name of another system: its size is not known.
            return null;
        }
    }
}
