package org.isnad.workbench.judge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.core.arc.ArcSetResult;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.KeyWeaknesses;
import org.isnad.core.dkim.KeyWitnesses;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.dkim.repair.RepairedResults;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.evidence.Answered;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Lent;
import org.isnad.core.evidence.Quotation;
import org.isnad.core.evidence.Transit;
import org.isnad.core.evidence.Versions;
import org.isnad.core.signature.Anchor;
import org.isnad.core.signature.Independence;
import org.isnad.core.verdict.Verdict;
import org.isnad.core.verdict.VerdictPolicy;
import org.isnad.workbench.store.AnsweredFacts;
import org.isnad.workbench.store.Company;
import org.isnad.workbench.store.Judgement;
import org.isnad.workbench.store.LaterFacts;
import org.isnad.workbench.store.LentFacts;
import org.isnad.workbench.store.MessageFacts;
import org.isnad.workbench.store.OwnFacts;
import org.isnad.workbench.store.QuoteFacts;

/** Joins facts that were computed once with the keys that are known now (ARCHITECTURE, decision 5). */
public final class Judge {
    private final KeySource keys;
    private final Instant now;

    /**
     * @param keys what is known of keys, as a value
     * @param now the moment at which expiry is judged
     */
    public Judge(KeySource keys, Instant now) {
        this.keys = keys;
        this.now = now;
    }

    /** The moment at which expiry is judged. */
    public Instant now() {
        return now;
    }

    /** A message by itself: what the first pass can say of it. */
    public Judged judge(OwnFacts own) {
        return judge(own, LaterFacts.NONE, List.of(), Company.NONE);
    }

    /** From what the catalog keeps of it. */
    public Judged judge(MessageFacts message) {
        return judge(message.own(), message.later(), List.of(), message.company());
    }

    /**
     * With what was found later, with declarations under which its bytes came from independent acquisitions, which are said
     * though no level hangs on them, and with the messages that bear on it.
     */
    public Judged judge(OwnFacts own, LaterFacts later, List<Independence> independent, Company company) {
        List<Quotation> quotations =
                company.quotes().stream().map(this::quotation).toList();
        Optional<Answered> answered = company.answered().map(this::answered);
        List<Lent> lent = company.lent().stream().map(this::lent).toList();
        List<DkimResult> results = verified(own.signatures(), later.repaired());
        Transit handled = Transit.of(own.transit(), keys, now);
        return new Judged(
                VerdictPolicy.judge(Context.of(own.display(), results, handled)
                        .with(later.versions(), independent)
                        .with(later.noticed())
                        .signed(later.layers())
                        .quoted(quotations)
                        .answering(answered)
                        .lent(lent)),
                results,
                handled,
                31 * fingerprint(own.signatures(), results, handled, later.versions(), later.noticed())
                        + fingerprint(later.layers())
                        + 37 * fingerprintOf(quotations)
                        + 41 * fingerprint(answered)
                        + 43 * fingerprintOfLent(lent));
    }

    private Answered answered(AnsweredFacts facts) {
        return new Answered(facts.parent(), facts.messageId(), facts.display(), verified(facts.signatures(), Map.of()));
    }

    private Lent lent(LentFacts facts) {
        return new Lent(
                facts.lender(),
                facts.display(),
                verified(List.of(facts.facts()), Map.of()).getFirst());
    }

    private static long fingerprint(Optional<Answered> answered) {
        long hash = answered.isPresent() ? answered.get().parent().hashCode() : 0;
        for (DkimResult result : answered.map(Answered::signatures).orElse(List.of())) {
            hash = 31 * hash + fingerprint(result);
        }
        return hash;
    }

    private static long fingerprintOfLent(List<Lent> lent) {
        long hash = 0;
        for (Lent one : lent) {
            hash = 31 * hash + one.lender().hashCode();
            hash = 31 * hash + fingerprint(one.result());
        }
        return hash;
    }

    private List<DkimResult> verified(List<HashFacts> facts, Map<Integer, HashFacts> repaired) {
        return RepairedResults.verify(facts, repaired, keys, now).stream()
                .map(result -> KeyWeaknesses.applied(result, keys))
                .map(result -> KeyWitnesses.applied(result, keys))
                .toList();
    }

    /** The quoter's signatures are verified anew: no level of its own is looked at, so that nothing goes in circles. */
    private Quotation quotation(QuoteFacts quote) {
        return new Quotation(
                quote.quoter(),
                quote.match().depth(),
                quote.match().outcome(),
                quote.match().places(),
                quote.match().ownLength(),
                quote.match().party(),
                quote.match().self(),
                quote.match().attributed(),
                quote.match().time(),
                quote.display(),
                verified(quote.signatures(), quote.repaired()));
    }

    private static long fingerprintOf(List<Quotation> quotations) {
        long hash = 0;
        for (Quotation quotation : quotations) {
            hash = 31 * hash + quotation.quoter().hashCode();
            hash = 31 * hash + quotation.outcome().name().hashCode();
            hash = 31 * hash + quotation.places().hashCode();
            for (DkimResult result : quotation.signatures()) {
                hash = 31 * hash + fingerprint(result);
            }
        }
        return hash;
    }

    /**
     * A number that changes whenever something changes on which the verdict rests: the facts, the keys that were used,
     * the claims in which versions differ, what a second pass found, or the policy.
     */
    private static long fingerprint(
            List<HashFacts> facts,
            List<DkimResult> results,
            Transit handled,
            Versions versions,
            List<Evidence> noticed) {
        long hash = VerdictPolicy.VERSION;
        for (Claim claim : versions.differing()) {
            hash = 31 * hash + claim.name().hashCode();
        }
        for (HashFacts fact : facts) {
            hash = 31 * hash + fact.headerHash().hashCode();
            hash = 31 * hash + (fact.bodyHashMatches() ? 1 : 0);
        }
        for (DkimResult result : results) {
            hash = 31 * hash + fingerprint(result);
        }
        for (ArcSetResult set : handled.arc().sets()) {
            hash = 31 * hash + fingerprint(set.messageSignature());
            hash = 31 * hash + fingerprint(set.seal());
        }
        for (DkimResult mark : handled.google()) {
            hash = 31 * hash + fingerprint(mark);
        }
        for (Evidence found : noticed) {
            hash = 31 * hash + fingerprint(found);
        }
        return hash;
    }

    private static long fingerprint(Evidence found) {
        long hash = found.signal().hashCode();
        hash = 31 * hash + found.claim().name().hashCode();
        hash = 31 * hash + found.bearing().name().hashCode();
        hash = 31 * hash + found.strength().name().hashCode();
        return 31 * hash + found.phrase().hashCode();
    }

    private static long fingerprint(List<EndToEndResult> layers) {
        long hash = 0;
        for (EndToEndResult layer : layers) {
            hash = 31 * hash + layer.cause().name().hashCode();
            hash = 31 * hash + layer.anchor().getClass().getSimpleName().hashCode();
            hash = 31 * hash + layer.signerName().hashCode();
            hash = 31 * hash + layer.path().hashCode();
            hash = 31 * hash + layer.caveats().size();
        }
        return hash;
    }

    private static long fingerprint(DkimResult result) {
        KnownKey key = result.key();
        long hash = result.cause().name().hashCode();
        hash = 31 * hash + result.caveats().size();
        hash = 31 * hash + result.anchor().getClass().getSimpleName().hashCode();
        hash = 31 * hash + (result.anchor() instanceof Anchor.Witnessed witnessed ? witnessed.hashCode() : 0);
        return 31 * hash + (key == null ? 0 : key.recordText().hashCode());
    }

    /**
     * @param verdict the levels and their reasons
     * @param results of the signatures, in the order of the fields
     * @param transit results of what handlers wrote on it
     * @param fingerprint of everything the verdict rests on
     */
    public record Judged(Verdict verdict, List<DkimResult> results, Transit transit, long fingerprint) {
        /** As the catalog keeps it, of the message of that number. */
        public Judgement of(long number) {
            return new Judgement(number, verdict, results, transit, fingerprint);
        }
    }
}
