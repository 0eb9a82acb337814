package org.isnad.bench.quotes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.isnad.bench.forge.QuoteForger;
import org.isnad.bench.forge.QuoteTrial;
import org.isnad.bench.forge.Workshop;
import org.isnad.core.quote.QuoteMatch;
import org.isnad.workbench.publish.ConversationView;
import org.isnad.workbench.store.StoredMessage;

/** The counts of issue 5 about quotes. */
final class QuoteFigures {
    /** Letters that a signed direct answer quotes. */
    int quoted;

    int quotedNearlyWhole;
    int shown;
    int pathOnly;
    int lifted;
    final Map<String, Integer> outcomes = new TreeMap<>();
    /** Why a quote that is shown lifts nothing, by the first condition that fails. */
    final Map<String, Integer> stopped = new TreeMap<>();

    int altered;
    int alteredSeen;
    int alteredLive;
    int alteredLifted;
    /** Letters of which other words are lifted, while the change lies in what the letter itself quotes without marks. */
    int besideLifted;

    final Map<String, int[]> deeds = new LinkedHashMap<>();

    int forged;
    /** Of them, those whose quotes are all shown as word for word the same: what could be lifted. */
    int forgedLive;

    int forgedLifted;

    final List<QuoteRates> rates = new ArrayList<>();

    private final List<QuotedPair> pairs;
    private final Path work;

    QuoteFigures(List<QuotedPair> pairs, Path work) {
        this.pairs = List.copyOf(pairs);
        this.work = work;
    }

    /** The list as it is. A letter counts once, by the answer in which most is shown. */
    void real(Path zip, Path keys) throws IOException {
        Map<String, List<QuotedPair>> letters = new LinkedHashMap<>();
        pairs.forEach(pair -> letters.computeIfAbsent(QuotedPair.id(pair.letter()), id -> new ArrayList<>())
                .add(pair));
        try (QuoteCase taken = QuoteCase.taken(work.resolve("real"), zip, keys)) {
            letters.forEach((id, quoting) -> real(taken, id, quoting));
        }
    }

    private void real(QuoteCase taken, String id, List<QuotedPair> quoting) {
        quoted++;
        quotedNearlyWhole += quoting.stream().anyMatch(pair -> pair.share() > 0.9) ? 1 : 0;
        QuoteCase.Said best = null;
        for (QuotedPair pair : quoting) {
            for (StoredMessage letter : taken.messages(id)) {
                for (StoredMessage quoter : taken.messages(QuotedPair.id(pair.answer()))) {
                    QuoteCase.Said said = taken.said(letter, quoter);
                    if (best == null || rank(said) > rank(best)) {
                        best = said;
                    }
                }
            }
        }
        if (best == null) {
            return;
        }
        shown += best.path() && best.aligned() ? 1 : 0;
        pathOnly += best.path() && !best.aligned() ? 1 : 0;
        lifted += best.lifted() ? 1 : 0;
        String outcome = best.outcomes().isEmpty()
                ? "not found"
                : best.outcomes().stream().sorted().findFirst().map(Enum::name).orElse("");
        outcomes.merge(outcome, 1, Integer::sum);
        if (best.path() && !best.lifted()) {
            stopped.merge(stopped(best), 1, Integer::sum);
        }
    }

    private static int rank(QuoteCase.Said said) {
        return (said.lifted() ? 4 : 0) + (said.path() ? 2 : 0) + (said.aligned() ? 1 : 0);
    }

    private static String stopped(QuoteCase.Said said) {
        if (said.outcomes().stream().allMatch(outcome -> outcome == QuoteMatch.Outcome.DIFFERENT)) {
            return "words differ";
        }
        List<String> limits = said.verdict().evidence().stream()
                .filter(found -> found.witness().startsWith("quotes:"))
                .flatMap(found -> found.limits().stream())
                .map(limit -> limit.key())
                .toList();
        if (limits.contains("verdict.quote.limit.not-proved")) {
            return "the quoter's signature proves not all of it, or its key is not known";
        }
        if (limits.contains("verdict.quote.limit.no-party")) {
            return "the quoter is neither sender nor recipient";
        }
        return limits.contains("verdict.quote.limit.not-attributed")
                ? "the quote does not name the sender"
                : "nobody else quotes it";
    }

    /** One word changed in the letter or in the answer, in a case of their own; and the same case untouched. */
    void altered(int wanted, long seed) throws IOException {
        Workshop workshop = new Workshop(seed);
        QuoteForger forger = new QuoteForger(workshop, new Random(seed));
        List<QuoteTrial> trials = new ArrayList<>();
        for (QuotedPair pair : mixed(seed)) {
            Optional<QuoteTrial> trial = trials.size() < wanted
                    ? forger.altered(pair.letter(), pair.answer(), trials.size())
                    : Optional.empty();
            trial.ifPresent(trials::add);
        }
        try (QuoteCase sound = QuoteCase.of(work.resolve("sound"), all(trials, true), workshop.published());
                QuoteCase found = QuoteCase.of(work.resolve("altered"), all(trials, false), workshop.published())) {
            for (QuoteTrial trial : trials) {
                altered++;
                boolean live = sound.said(trial.original(), trial.quoters().getFirst(), trial.quoters())
                        .lifted();
                QuoteCase.Said said =
                        found.said(trial.foundOriginal(), trial.foundQuoters().getFirst(), trial.foundQuoters());
                boolean seen = said.words().stream().anyMatch(words -> isShown(words, trial));
                alteredLive += live ? 1 : 0;
                alteredSeen += seen ? 1 : 0;
                boolean lifted = isLifted(said, trial);
                alteredLifted += lifted ? 1 : 0;
                besideLifted += said.lifted() && !lifted ? 1 : 0;
                int[] deed = deeds.computeIfAbsent(trial.deed(), name -> new int[3]);
                deed[0]++;
                deed[1] += seen ? 1 : 0;
                deed[2] += lifted ? 1 : 0;
            }
        }
    }

    /** Whether the line with the change is; other words of the letter may be, where the change lies in what it quotes. */
    private static boolean isLifted(QuoteCase.Said said, QuoteTrial trial) {
        return said.proved() || (said.lifted() && said.same().contains(QuoteCase.reduced(trial.line())));
    }

    private static boolean isShown(ConversationView.Words words, QuoteTrial trial) {
        return words.original().contains(trial.originalSays()) && words.quote().contains(trial.quoteSays());
    }

    /** Letters made up, with valid answers. */
    void forged(int wanted, long seed) throws IOException {
        Workshop workshop = new Workshop(seed);
        QuoteForger forger = new QuoteForger(workshop, new Random(seed + 1));
        List<QuoteTrial> trials = new ArrayList<>();
        for (QuotedPair pair : mixed(seed + 1)) {
            if (trials.size() < wanted) {
                forger.forgedParent(pair.letter(), pair.answer(), trials.size()).ifPresent(trials::add);
            }
        }
        try (QuoteCase found = QuoteCase.of(work.resolve("forged"), all(trials, false), workshop.published())) {
            for (QuoteTrial trial : trials) {
                forged++;
                List<QuoteCase.Said> said = trial.foundQuoters().stream()
                        .map(quoter -> found.said(trial.foundOriginal(), quoter, trial.foundQuoters()))
                        .toList();
                forgedLive += said.stream().allMatch(one -> one.path() && one.aligned()) ? 1 : 0;
                forgedLifted += said.stream().anyMatch(one -> one.lifted() || one.proved()) ? 1 : 0;
            }
        }
    }

    private List<QuotedPair> mixed(long seed) {
        List<QuotedPair> mixed = new ArrayList<>(pairs);
        Collections.shuffle(mixed, new Random(seed));
        return mixed;
    }

    private static List<byte[]> all(List<QuoteTrial> trials, boolean before) {
        List<byte[]> all = new ArrayList<>();
        trials.forEach(trial -> all.addAll(before ? trial.before() : trial.after()));
        return all;
    }
}
