package org.isnad.bench.leak;

import java.util.List;
import java.util.Set;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.item.Phrase;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.Verdict;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;

/**
 * What a true message lacks to be proved, or to have its words corroborated: of an unsigned one, which condition of rule 4
 * (EVIDENCE) nobody meets who quotes it.
 */
final class Lacks {
    static final String NOTHING = "nothing: proved";
    static final String IN_PART = "nothing: its words are corroborated";

    private static final Set<Claim> DISPLAYED = Set.of(Claim.SENDER, Claim.SUBJECT, Claim.STATED_DATE, Claim.CONTENT);

    private Lacks() {}

    static String of(CaseReader reader, Judge judge, StoredMessage stored, Verdict verdict) {
        if (isProved(verdict)) {
            return NOTHING;
        }
        List<Evidence> quotes = verdict.evidence().stream()
                .filter(found -> found.witness().startsWith("quotes:"))
                .toList();
        if (verdict.evidence().stream().anyMatch(found -> found.phrase().key().equals("verdict.quote.in-part"))) {
            return IN_PART;
        }
        boolean signed = reader.facts()
                .of(stored.number())
                .map(facts -> !facts.signatures().isEmpty())
                .orElse(false);
        String kind = signed ? "signed, not proved; " : "unsigned; ";
        boolean copy = reader.messages().byMessageId(stored.messageId()).stream()
                .filter(other -> other.number() != stored.number())
                .flatMap(other -> reader.facts().of(other.number()).stream())
                .anyMatch(facts -> isProved(judge.judge(facts).verdict()));
        return kind + (copy ? "a copy of it is proved" : quotes(reader, stored, quotes));
    }

    private static String quotes(CaseReader reader, StoredMessage stored, List<Evidence> quotes) {
        if (quotes.isEmpty()) {
            return reader.threads().below(stored.number()).isEmpty()
                    ? "nobody answers it"
                    : "answered, no quote of it found";
        }
        if (!some(quotes, "verdict.quote.limit.not-proved")) {
            return "quoted, no quoter is proved";
        }
        List<Evidence> proved = quotes.stream()
                .filter(found -> lacks(found, "verdict.quote.limit.not-proved"))
                .toList();
        if (!some(proved, "verdict.quote.limit.no-party")) {
            return "quoted, no proved quoter is a party";
        }
        List<Evidence> able = proved.stream()
                .filter(found -> lacks(found, "verdict.quote.limit.no-party")
                        && lacks(found, "verdict.quote.limit.not-attributed"))
                .toList();
        if (able.isEmpty()) {
            return "quoted by a proved party, under no name that is the sender's";
        }
        return able.stream().allMatch(found -> found.phrase().key().equals("verdict.quote.differs"))
                ? "quoted by a proved party, with other words"
                : "quoted by one house, or the sender, alone";
    }

    /** Whether some quote does not have this limit. */
    private static boolean some(List<Evidence> quotes, String limit) {
        return quotes.stream().anyMatch(found -> lacks(found, limit));
    }

    private static boolean lacks(Evidence found, String limit) {
        return found.limits().stream().map(Phrase::key).noneMatch(limit::equals);
    }

    static boolean isProved(Verdict verdict) {
        return DISPLAYED.stream()
                .map(claim -> verdict.claims().getOrDefault(claim, Level.UNDECIDED))
                .allMatch(level -> level == Level.VERIFIED || level == Level.CORROBORATED);
    }
}
