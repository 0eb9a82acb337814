package org.isnad.workbench.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.isnad.core.comparison.Aspect;
import org.isnad.core.comparison.Comparison;
import org.isnad.core.comparison.CopyComparer;
import org.isnad.core.comparison.KnownSurroundings;
import org.isnad.core.comparison.LearntSurroundings;
import org.isnad.core.comparison.MailCopy;
import org.isnad.core.comparison.Outcome;
import org.isnad.core.comparison.Side;
import org.isnad.core.comparison.Surroundings;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.jspecify.annotations.Nullable;

/**
 * Compares all messages of two cases.
 *
 * <ol>
 *   <li>Equal bytes are identical; they are not read.
 *   <li>Every other message is compared with those of the other side under its Message-ID, and the one most like it counts.
 *   <li>What has no partner then finds one by its words, or has none ({@link NearPairs}).
 *   <li>While pairs are compared it is learnt what one side adds to many messages; pairs that differed are compared again
 *       with that knowledge.
 * </ol>
 *
 * The result does not depend on threads. In memory are a hundred bytes a message and the results; bytes of mail only of the
 * pairs that are just being compared.
 */
public final class ComparisonRun {
    private final Crew crew;
    private final Consumer<CompareProgress> progress;
    private final LearntSurroundings learnt = new LearntSurroundings();
    private final Candidates inDump;
    private final Candidates inReference;
    private final List<Entry> ofDump;
    private final List<Entry> ofReference;

    private ComparisonRun(
            Path dump, Path reference, int workers, Consumer<CompareProgress> progress, BooleanSupplier stop) {
        this.crew = new Crew(dump, reference, workers, stop);
        this.progress = progress;
        this.ofDump = entries(dump);
        this.ofReference = entries(reference);
        this.inDump = new Candidates(ofDump);
        this.inReference = new Candidates(ofReference);
    }

    /**
     * @param dump folder of the case
     * @param reference folder of the reference, a case of its own
     * @param progress told now and then, on any thread
     * @return empty if it was stopped
     */
    public static Optional<CaseComparison> run(
            Path dump, Path reference, int workers, Consumer<CompareProgress> progress, BooleanSupplier stop) {
        return new ComparisonRun(dump, reference, workers, progress, stop).run();
    }

    /** A message of one side, those of the other that may be its copies, and what came of it. */
    private static final class Job {
        private final Entry entry;
        private final boolean ofDump;
        private final List<Entry> candidates;
        private final Route route;
        private final boolean otherSending;
        private @Nullable Entry best;
        private @Nullable PairResult result;

        Job(Entry entry, boolean ofDump, List<Entry> candidates, Route route, boolean otherSending) {
            this.entry = entry;
            this.ofDump = ofDump;
            this.candidates = candidates;
            this.route = route;
            this.otherSending = otherSending;
        }

        boolean isUnclean() {
            return result != null && result.outcome().compareTo(Outcome.TRANSPORT) > 0;
        }
    }

    private Optional<CaseComparison> run() {
        Set<ItemId> both = ids(ofReference);
        both.retainAll(ids(ofDump));
        List<Entry> leftOfDump = without(ofDump, both);
        List<Entry> leftOfReference = without(ofReference, both);
        List<Job> jobs = byMessageId(leftOfDump, inReference, true);
        if (!compare(jobs, CompareProgress.Step.COMPARING, Surroundings.NONE)) {
            return Optional.empty();
        }
        List<Job> back = byMessageId(without(leftOfReference, partners(jobs)), inDump, false);
        if (!compare(back, CompareProgress.Step.COMPARING, Surroundings.NONE)) {
            return Optional.empty();
        }
        jobs.addAll(back);
        Optional<List<Job>> near = near(lonely(leftOfDump, jobs), lonely(leftOfReference, jobs));
        if (near.isEmpty() || !compare(near.get(), CompareProgress.Step.COMPARING, Surroundings.NONE)) {
            return Optional.empty();
        }
        jobs.addAll(near.get());
        if (learnt.wantsLists() && !lists()) {
            return Optional.empty();
        }
        KnownSurroundings known = learnt.known();
        List<Job> unclean = jobs.stream().filter(Job::isUnclean).toList();
        if (!known.marks().isEmpty() && !compare(unclean, CompareProgress.Step.AGAIN, known)) {
            return Optional.empty();
        }
        return Optional.of(new CaseComparison(
                ofDump.stream()
                        .filter(entry -> both.contains(entry.id()))
                        .map(this::same)
                        .toList(),
                jobs.stream().map(job -> job.result).filter(Objects::nonNull).toList(),
                List.copyOf(ids(lonely(leftOfDump, jobs))),
                List.copyOf(ids(lonely(leftOfReference, jobs))),
                known));
    }

    private PairResult same(Entry entry) {
        return PairResult.same(entry.id(), inDump.versions(entry), inReference.versions(entry));
    }

    private static List<Entry> entries(Path folder) {
        try (CaseReader reader = CaseStore.openReader(folder)) {
            return Entry.all(reader);
        }
    }

    private static List<Entry> without(List<Entry> entries, Set<ItemId> ids) {
        return entries.stream().filter(entry -> !ids.contains(entry.id())).toList();
    }

    private static Set<ItemId> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Job> byMessageId(List<Entry> entries, Candidates others, boolean ofDump) {
        List<Job> jobs = new ArrayList<>();
        for (Entry entry : entries) {
            List<Entry> candidates = others.of(entry);
            if (!candidates.isEmpty()) {
                jobs.add(new Job(entry, ofDump, candidates, Route.MESSAGE_ID, false));
            }
        }
        return jobs;
    }

    /** The other sides of all pairs. */
    private static Set<ItemId> partners(List<Job> jobs) {
        Set<ItemId> partners = new HashSet<>();
        jobs.forEach(job -> {
            if (job.best != null) {
                partners.add(job.best.id());
            }
        });
        return partners;
    }

    /** Those that are in no pair. */
    private static List<Entry> lonely(List<Entry> entries, List<Job> jobs) {
        Set<ItemId> paired = partners(jobs);
        jobs.forEach(job -> paired.add(job.entry.id()));
        return without(entries, paired);
    }

    private Optional<List<Job>> near(List<Entry> ofDump, List<Entry> ofReference) {
        if (ofDump.isEmpty() || ofReference.isEmpty()) {
            return Optional.of(List.of());
        }
        NearPairs.Sketched[] left = new NearPairs.Sketched[ofDump.size()];
        NearPairs.Sketched[] right = new NearPairs.Sketched[ofReference.size()];
        Ticker ticker = new Ticker(CompareProgress.Step.PAIRING, left.length + right.length);
        boolean whole = crew.each(left.length + right.length, ticker, (n, desk) -> {
            if (n < left.length) {
                left[n] = new NearPairs.Sketched(
                        ofDump.get(n), Sketch.of(desk.ofDump(ofDump.get(n).id())));
            } else {
                Entry entry = ofReference.get(n - left.length);
                right[n - left.length] = new NearPairs.Sketched(entry, Sketch.of(desk.ofReference(entry.id())));
            }
        });
        if (!whole) {
            return Optional.empty();
        }
        NearPairs pairs = new NearPairs(List.of(right));
        List<Job> jobs = new ArrayList<>();
        for (NearPairs.Sketched message : left) {
            pairs.of(message)
                    .ifPresent(near -> jobs.add(
                            new Job(message.entry(), true, List.of(near.entry()), Route.CONTENT, near.otherSending())));
        }
        return Optional.of(jobs);
    }

    /** Compares each with its candidates and keeps what the one most like it came to. */
    private boolean compare(List<Job> jobs, CompareProgress.Step step, Surroundings around) {
        return crew.each(jobs.size(), new Ticker(step, jobs.size()), (n, desk) -> compare(jobs.get(n), desk, around));
    }

    private void compare(Job job, Desk desk, Surroundings around) {
        MailCopy own = job.ofDump ? desk.ofDump(job.entry.id()) : desk.ofReference(job.entry.id());
        MailCopy bestCopy = own;
        Comparison best = null;
        for (Entry candidate : job.candidates) {
            MailCopy other = job.ofDump ? desk.ofReference(candidate.id()) : desk.ofDump(candidate.id());
            Comparison comparison =
                    CopyComparer.compare(job.ofDump ? other : own, job.ofDump ? own : other, around, job.otherSending);
            if (best == null || LIKEST.compare(comparison, best) < 0) {
                best = comparison;
                bestCopy = other;
                job.best = candidate;
            }
        }
        if (best != null && job.best != null) {
            job.result = result(job, job.best, best);
        }
        if (around == Surroundings.NONE) {
            synchronized (learnt) {
                learnt.observe(job.ofDump ? bestCopy : own, job.ofDump ? own : bestCopy);
            }
        }
    }

    private PairResult result(Job job, Entry best, Comparison comparison) {
        Entry left = job.ofDump ? job.entry : best;
        Entry right = job.ofDump ? best : job.entry;
        return PairResult.of(
                left.id(), right.id(), job.route, comparison, inDump.versions(left), inReference.versions(right));
    }

    /** Better outcomes first, then fewer aspects that differ, then fewer places; candidates come in a fixed order. */
    private static final Comparator<Comparison> LIKEST = Comparator.comparing(Comparison::outcome)
            .thenComparingLong(comparison -> comparison.findings().values().stream()
                    .filter(finding -> finding.outcome() == Outcome.DIFFERS)
                    .count())
            .thenComparingLong(comparison -> comparison.finding(Aspect.CONTENT).texts().stream()
                    .mapToLong(text -> text.changes().size())
                    .sum());

    /** Looks through all messages for the footers of lists that pairs alone do not decide. */
    private boolean lists() {
        int total = ofDump.size() + ofReference.size();
        return crew.each(total, new Ticker(CompareProgress.Step.LISTS, total), (n, desk) -> {
            boolean first = n < ofDump.size();
            MailCopy copy = first
                    ? desk.ofDump(ofDump.get(n).id())
                    : desk.ofReference(ofReference.get(n - ofDump.size()).id());
            synchronized (learnt) {
                learnt.observeMessage(first ? Side.DUMP : Side.REFERENCE, copy);
            }
        });
    }

    /** Tells now and then. */
    private final class Ticker implements Runnable {
        private static final int EVERY = 200;
        private final CompareProgress.Step step;
        private final long total;
        private final AtomicLong done = new AtomicLong();

        Ticker(CompareProgress.Step step, long total) {
            this.step = step;
            this.total = total;
        }

        @Override
        public void run() {
            long now = done.incrementAndGet();
            if (now % EVERY == 0 || now == total) {
                progress.accept(new CompareProgress(step, now, total));
            }
        }
    }
}
