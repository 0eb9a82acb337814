package org.isnad.workbench.recovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.isnad.core.dkim.recovery.Attempt;
import org.isnad.core.dkim.recovery.RecoveredKey;
import org.isnad.workbench.recovery.RecoveryOutcome.Ending;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.RecoveryProgress;
import org.isnad.workbench.store.RecoveryProgress.Outcome;

/**
 * Recovers the keys of a case, those first that decide most messages for a second of CPU time. The calling thread owns all
 * searches and all that is written; divisors are computed by others, a process each. What an attempt came to is durable
 * before the next one of its search begins, so that a job that was stopped or killed loses no more than the attempts that
 * were under way.
 */
public final class RecoveryJob {
    private final CaseReader reader;
    private final KeyKeeper keeper;
    private final RecoveryOrder order;
    private final Consumer<RecoveryStatus> listener;
    private final BooleanSupplier stop;
    private final CostModel costs = new CostModel();
    private final long began = System.nanoTime();

    /** Searches that are not at their end, those apart whose attempt is under way. */
    private final List<KeySearch> waiting = new ArrayList<>();

    private final List<AttemptRun> running = new ArrayList<>();
    private final List<RecoveryProgress> ended = new ArrayList<>();
    private BitSet decided = new BitSet();
    private int decidedBefore;
    private int recovered;
    private int endedBefore;
    private Duration used = Duration.ZERO;
    private Ending ending = Ending.DONE;

    /**
     * @param reader sees what the keeper has kept
     * @param listener told at least once a second, on the calling thread
     * @param stop asked all the time, from several threads
     */
    public RecoveryJob(
            CaseReader reader,
            KeyKeeper keeper,
            RecoveryOrder order,
            Consumer<RecoveryStatus> listener,
            BooleanSupplier stop) {
        this.reader = reader;
        this.keeper = keeper;
        this.order = order;
        this.listener = listener;
        this.stop = stop;
    }

    /** What would be done, without doing it. */
    public RecoveryOutcome look() {
        survey();
        return outcome();
    }

    /** Does all that can be done within the budgets. */
    public RecoveryOutcome run() {
        survey();
        elsewhere();
        try (ExecutorService threads = Executors.newFixedThreadPool(order.processes())) {
            work(new ExecutorCompletionService<>(threads));
        }
        return outcome();
    }

    private void survey() {
        Survey survey = Survey.of(reader, keeper.keys(), order.domain());
        decided = survey.decided();
        decidedBefore = decided.cardinality();
        List<RecoveryProgress> before =
                order.again() ? List.of() : reader.recovery().progress();
        survey.signatures().forEach(signatures -> take(KeySearch.of(signatures, before)));
        for (Map.Entry<KeySearch.Id, Long> other : survey.otherAlgorithms().entrySet()) {
            KeySearch.Id id = other.getKey();
            ended.add(new RecoveryProgress(
                    id.domain(), id.selector(), id.octets(), 0, other.getValue(), 0, 0, Outcome.NOT_RECOVERABLE));
        }
        before.stream()
                .filter(progress -> progress.outcome() == Outcome.RECOVERED)
                .filter(progress -> order.domain() == null || order.domain().equals(progress.domain()))
                .forEach(ended::add);
        endedBefore = ended.size();
    }

    private void take(KeySearch search) {
        if (search.outcome() == Outcome.OPEN) {
            waiting.add(search);
        } else {
            ended.add(search.progress());
        }
    }

    /** Ends the searches for keys that are known under another name. */
    private void elsewhere() {
        KeysElsewhere known = KeysElsewhere.of(reader);
        for (KeySearch search : List.copyOf(waiting)) {
            Optional<RecoveredKey> key = known.find(reader, keeper.keys(), search);
            if (key.isPresent() && !stop.getAsBoolean()) {
                waiting.remove(search);
                search.end(Outcome.RECOVERED);
                keep(search, key.get());
            }
        }
    }

    private void work(CompletionService<AttemptRun.Result> attempts) {
        try {
            do {
                if (stop.getAsBoolean()) {
                    ending = Ending.STOPPED;
                }
                while (ending == Ending.DONE && running.size() < order.processes() && begin(attempts)) {
                    listener.accept(status());
                }
                if (!running.isEmpty()) {
                    Future<AttemptRun.Result> done = attempts.poll(1, TimeUnit.SECONDS);
                    if (done != null) {
                        ended(done.get());
                    }
                    listener.accept(status());
                }
            } while (!running.isEmpty() || (ending == Ending.DONE && !waiting.isEmpty()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ending = Ending.STOPPED;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins the attempt that is worth most; returns whether there was one. */
    private boolean begin(CompletionService<AttemptRun.Result> attempts) {
        while (!waiting.isEmpty()) {
            KeySearch search = waiting.stream()
                    .max(Comparator.comparingDouble(this::worth))
                    .orElseThrow();
            waiting.remove(search);
            Survey.Samples samples = Survey.samples(reader, keeper.keys(), search);
            Optional<Attempt> attempt = samples.attempt();
            Duration left = order.budget().minus(search.used());
            if (attempt.isEmpty()) {
                end(search, Outcome.NO_SAMPLES);
            } else if (seconds(search) > left.toSeconds()) {
                end(search, Outcome.BUDGET);
            } else {
                AttemptRun run = new AttemptRun(search, attempt.get(), samples.ranked(), order, left, stop);
                running.add(run);
                attempts.submit(run);
                return true;
            }
        }
        return false;
    }

    private void ended(AttemptRun.Result result) {
        running.remove(result.run());
        used = used.plus(result.took());
        KeySearch search = result.run().search();
        switch (result) {
            case AttemptRun.Found found -> found(found, search);
            case AttemptRun.Nothing nothing -> {
                learn(nothing);
                search.attempted(nothing.took(), Outcome.OPEN);
                keeper.progress(search.progress());
                waiting.add(search);
            }
            case AttemptRun.Failed failed -> failed(failed, search);
        }
    }

    private void found(AttemptRun.Found found, KeySearch search) {
        learn(found);
        search.attempted(found.took(), Outcome.RECOVERED);
        keep(search, found.key());
        elsewhere();
    }

    /** The key is kept; what it did not make may be by another one. */
    private void keep(KeySearch search, RecoveredKey key) {
        keeper.found(search.id().domain(), search.id().selector(), key, search.progress());
        ended.add(search.progress());
        recovered++;
        Survey rest = Survey.of(reader, keeper.keys(), search.id());
        decided.or(rest.decided());
        rest.signatures().stream()
                .filter(signatures -> signatures.id().equals(search.id()))
                .forEach(signatures -> take(KeySearch.of(signatures, List.of())));
    }

    private void failed(AttemptRun.Failed failed, KeySearch search) {
        switch (failed.kind()) {
            case TIME -> {
                search.attempted(failed.took(), Outcome.BUDGET);
                end(search, Outcome.BUDGET);
            }
            case MEMORY -> {
                search.attempted(failed.took(), Outcome.MEMORY);
                end(search, Outcome.MEMORY);
            }
            case NO_LIBRARY -> {
                ending = Ending.NO_LIBRARY;
                waiting.add(search);
            }
            case STOPPED -> {
                ending = Ending.STOPPED;
                waiting.add(search);
            }
        }
    }

    private void end(KeySearch search, Outcome outcome) {
        search.end(outcome);
        keeper.progress(search.progress());
        ended.add(search.progress());
    }

    private void learn(AttemptRun.Result result) {
        costs.learn(
                result.run().search().id().octets(),
                result.run().attempt().others().size(),
                result.took().toMillis() / 1000.0);
    }

    private double worth(KeySearch search) {
        return search.worth(decided, seconds(search));
    }

    private double seconds(KeySearch search) {
        int others = search.attempts() == 0 ? 1 : 5;
        return costs.seconds(search.id().octets(), others);
    }

    private RecoveryStatus status() {
        double seconds = (System.nanoTime() - began) / 1e9;
        double left = waiting.stream().mapToDouble(this::seconds).sum()
                + running.stream().mapToDouble(run -> seconds(run.search())).sum() / 2;
        double cpu = used.toMillis() / 1000.0;
        // Until an attempt has ended nobody knows how much of the processors we get.
        double rate = cpu == 0 ? order.processes() : Math.min(order.processes(), cpu / seconds);
        return new RecoveryStatus(
                recovered,
                decided.cardinality() - decidedBefore,
                ended.size() - endedBefore,
                waiting.size() + running.size(),
                cpu,
                seconds,
                left / rate);
    }

    private RecoveryOutcome outcome() {
        List<RecoveryProgress> all = new ArrayList<>(ended);
        waiting.forEach(search -> all.add(search.progress()));
        all.sort(Comparator.comparing(RecoveryProgress::domain)
                .thenComparing(RecoveryProgress::selector)
                .thenComparingInt(RecoveryProgress::octets)
                .thenComparingInt(RecoveryProgress::known));
        return new RecoveryOutcome(all, status(), ending);
    }
}
