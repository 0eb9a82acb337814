package org.isnad.bench.leak;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.evidence.Claim;
import org.isnad.core.item.Phrase;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.Verdict;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.MessageFacts;
import org.isnad.workbench.store.QuoteFacts;

/**
 * How a message stands: whether it is signed, which displayed claims are not proved, and how far it gets on the way of rule 4
 * (EVIDENCE) if it has to go it.
 *
 * @param signed whether it bears a DKIM signature
 * @param matching whether one of them matches under a key that the case has
 * @param unproved displayed claims that are neither VERIFIED nor CORROBORATED
 * @param step the last condition of rule 4 that is met, each including those before it
 */
record Standing(boolean signed, boolean matching, Set<Claim> unproved, Step step) {
    private static final Set<Claim> DISPLAYED =
            EnumSet.of(Claim.SENDER, Claim.SUBJECT, Claim.STATED_DATE, Claim.CONTENT);

    /** Conditions of rule 4, one upon the other. */
    enum Step {
        NOTHING("nobody in the leak answers or quotes it"),
        ANSWERED("somebody answers it"),
        QUOTED("somebody quotes it"),
        BY_PARTY("a sender or recipient of it does"),
        PARTY_SIGNED("and signed that"),
        PARTY_PROVED("by a key that the world saw, which proves the whole of it"),
        PARTY_NAMES("and says that these are its sender's words"),
        LIFTED("and so does one more: the sender himself, or another house");

        private final String text;

        Step(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    Standing {
        unproved = Set.copyOf(unproved);
    }

    static Standing of(CaseReader reader, MessageFacts facts, Judge.Judged judged) {
        Verdict verdict = judged.verdict();
        Set<Claim> unproved = DISPLAYED.stream()
                .filter(claim -> !isProved(verdict.claims().getOrDefault(claim, Level.UNDECIDED)))
                .collect(Collectors.toSet());
        return new Standing(
                !facts.signatures().isEmpty(),
                judged.results().stream().anyMatch(DkimResult::matches),
                unproved,
                step(reader, facts, verdict));
    }

    boolean isProved() {
        return unproved.isEmpty();
    }

    private static Step step(CaseReader reader, MessageFacts facts, Verdict verdict) {
        if (verdict.evidence().stream().anyMatch(found -> found.phrase().key().equals("verdict.quote.in-part"))) {
            return Step.LIFTED;
        }
        List<QuoteFacts> quotes = new ArrayList<>(facts.company().quotes());
        if (quotes.isEmpty()) {
            return reader.threads().below(facts.number()).isEmpty() ? Step.NOTHING : Step.ANSWERED;
        }
        quotes.removeIf(quote -> !quote.match().party());
        if (quotes.isEmpty()) {
            return Step.QUOTED;
        }
        quotes.removeIf(quote -> quote.signatures().isEmpty());
        if (quotes.isEmpty()) {
            return Step.BY_PARTY;
        }
        quotes.removeIf(quote -> !isProved(quote, verdict));
        if (quotes.isEmpty()) {
            return Step.PARTY_SIGNED;
        }
        return quotes.stream().anyMatch(quote -> quote.match().attributed()) ? Step.PARTY_NAMES : Step.PARTY_PROVED;
    }

    private static boolean isProved(QuoteFacts quote, Verdict verdict) {
        return verdict.evidence().stream()
                .filter(found ->
                        found.witness().equals("quotes:" + quote.quoter().hex()))
                .anyMatch(found ->
                        found.limits().stream().map(Phrase::key).noneMatch("verdict.quote.limit.not-proved"::equals));
    }

    private static boolean isProved(Level level) {
        return level == Level.VERIFIED || level == Level.CORROBORATED;
    }
}
