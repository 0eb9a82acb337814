package org.isnad.workbench.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.isnad.core.item.Phrase;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.KeysOutcome;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.recovery.RecoveryOrder;
import org.isnad.workbench.recovery.RecoveryOutcome;
import org.isnad.workbench.recovery.RecoveryStatus;
import org.isnad.workbench.web.api.KeyJob;
import org.isnad.workbench.web.api.KeyToAdd;
import org.isnad.workbench.web.api.KeyWish;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;

/** Adds a key that somebody states, with where it is from (EVIDENCE, rule 3), and recovers keys from signatures. */
final class KeyWorkResource {
    private static final String NAME = "[A-Za-z0-9_]([A-Za-z0-9_.-]{0,252}[A-Za-z0-9_])?";
    private static final int LONGEST_RECORD = 20_000;
    private static final int LONGEST_SOURCE = 500;
    private static final List<KeyOrigin.Kind> STATED =
            List.of(KeyOrigin.Kind.DNS, KeyOrigin.Kind.ARCHIVE, KeyOrigin.Kind.OWNER, KeyOrigin.Kind.OTHER);

    private final Workbench workbench;
    private final KeyWork work;

    KeyWorkResource(Workbench workbench, KeyWork work) {
        this.workbench = workbench;
        this.work = work;
    }

    Answer show(Call call) {
        return Answer.json(view(work.last(), call));
    }

    Answer add(Call call) {
        mustSeeAll(call);
        KeyToAdd key = call.read(KeyToAdd.class);
        String domain = given("domain", key.domain(), NAME);
        String selector = given("selector", key.selector(), NAME);
        String record = key.record();
        String source = key.source();
        if (record == null || record.isBlank() || record.length() > LONGEST_RECORD) {
            throw HttpProblem.badRequest("record");
        }
        if (source == null || source.isBlank() || source.length() > LONGEST_SOURCE) {
            throw new HttpProblem(400, Phrase.of("web.keys.problem.no-source"));
        }
        KeyOrigin.Kind kind = STATED.stream()
                .filter(each -> Desk.low(each).equals(key.origin()))
                .findFirst()
                .orElseThrow(() -> HttpProblem.badRequest("origin"));
        return begun(KeyWork.Kind.ADD, call, (_, _) -> added(selector + "._domainkey." + domain, record, kind, source));
    }

    private static String given(String name, @Nullable String value, String form) {
        if (value == null || !value.strip().matches(form)) {
            throw HttpProblem.badRequest(name);
        }
        return value.strip();
    }

    /** As if it had come in a file of its name, so that it is read, hashed and judged as one that does. */
    private KeyWork.End added(String name, String record, KeyOrigin.Kind kind, String source) {
        try {
            Path folder = Files.createTempDirectory("isnad-key");
            Path file = folder.resolve(name + ".txt");
            try {
                Files.write(file, record.strip().getBytes(StandardCharsets.UTF_8));
                KeysOutcome outcome = workbench.keys().add(List.of(file), kind, source.strip());
                return ended(outcome);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyWork.End ended(KeysOutcome outcome) {
        if (outcome.read().isEmpty()) {
            Phrase why = outcome.defects().isEmpty()
                    ? Phrase.of("web.keys.problem.no-key")
                    : outcome.defects().getFirst().defect().phrase();
            return new KeyWork.End(KeyWork.State.FAILED, 0, 0, why);
        }
        return new KeyWork.End(
                KeyWork.State.DONE,
                outcome.added(),
                outcome.changed(),
                outcome.added() == 0
                        ? Phrase.of("web.keys.known-already")
                        : Phrase.of("web.keys.added", outcome.rejudged(), outcome.changed()));
    }

    Answer recover(Call call) {
        mustSeeAll(call);
        String domain = call.read(KeyWish.class).domain();
        String only = domain == null || domain.isBlank()
                ? null
                : given("domain", domain, NAME).toLowerCase(Locale.ROOT);
        // One processor stays for whoever reads meanwhile.
        int processes = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        RecoveryOrder order = RecoveryOrder.of(only, RecoveryOrder.BUDGET, processes, false);
        return begun(KeyWork.Kind.RECOVER, call, (progress, stop) -> recovered(order, progress, stop));
    }

    private KeyWork.End recovered(RecoveryOrder order, Consumer<RecoveryStatus> progress, BooleanSupplier stop) {
        RecoveryOutcome outcome = workbench.keys().recover(order, progress, stop);
        RecoveryStatus status = outcome.status();
        progress.accept(status);
        return switch (outcome.ending()) {
            case DONE ->
                new KeyWork.End(
                        KeyWork.State.DONE,
                        status.recovered(),
                        status.messages(),
                        Phrase.of("web.keys.recovered", status.recovered(), status.messages(), status.ended()));
            case STOPPED ->
                new KeyWork.End(
                        KeyWork.State.STOPPED,
                        status.recovered(),
                        status.messages(),
                        Phrase.of("web.keys.stopped", status.recovered(), status.open()));
            case NO_LIBRARY -> new KeyWork.End(KeyWork.State.FAILED, 0, 0, Phrase.of("web.keys.no-library"));
        };
    }

    Answer stop(Call call) {
        mustSeeAll(call);
        work.stop();
        return Answer.json(view(work.last(), call));
    }

    private Answer begun(KeyWork.Kind kind, Call call, KeyWork.Task task) {
        KeyWork.Job job = work.begin(kind, call.known().name(), task)
                .orElseThrow(() -> new HttpProblem(409, Phrase.of("web.keys.problem.under-way")));
        return Answer.json(view(job, call));
    }

    /** A key changes what everybody sees. */
    private static void mustSeeAll(Call call) {
        if (!Sight.of(call.known()).isOfAll()) {
            throw HttpProblem.forbidden();
        }
    }

    private static KeyJob view(KeyWork.Job job, Call call) {
        Words words = call.words();
        KeyWork.End end = job.end();
        RecoveryStatus status = job.status();
        boolean none = job.kind() == KeyWork.Kind.NONE;
        boolean all = Sight.of(call.known()).isOfAll();
        return new KeyJob(
                Desk.low(job.kind()),
                Desk.low(job.state()),
                none ? null : job.user(),
                none ? null : job.began(),
                job.ended(),
                end != null ? end.keys() : status == null ? 0 : status.recovered(),
                !all ? 0 : end != null ? end.messages() : status == null ? 0 : status.messages(),
                status == null ? 0 : status.ended(),
                status == null ? 0 : status.open(),
                status == null ? 0 : status.cpuSeconds(),
                status == null ? 0 : status.remainingSeconds(),
                end == null || !all ? null : Desk.said(end.sentence(), words));
    }
}
