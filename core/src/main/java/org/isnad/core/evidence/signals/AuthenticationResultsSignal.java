package org.isnad.core.evidence.signals;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.arc.ArcSetResult;
import org.isnad.core.authres.AuthenticationResults;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Signal;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Receivers' notes, sealed or not, weighed by one rule (EVIDENCE, rule 13): they bear on the sender of this message only
 * if they name a DKIM signature whose signed fields match here, and then carry as far as a forger could, no farther.
 * Everything else they say is shown and lifts nothing; that a check failed is never held against a message (rule 5).
 */
public final class AuthenticationResultsSignal implements Signal {
    @Override
    public String name() {
        return "authentication-results";
    }

    @Override
    public List<Evidence> examine(Context context) {
        List<Evidence> evidence = new ArrayList<>();
        int place = 1;
        for (AuthenticationResults results : context.transit().results()) {
            add(evidence, note("authentication-results#" + place, "unsealed", results, context));
            place++;
        }
        for (ArcSetResult set : context.transit().arc().sets()) {
            String witness = "arc-authentication-results#" + set.set().instance();
            String seal = set.isSealed() ? "sealed" : "unsealed";
            add(evidence, note(witness, seal, set.set().results(), context));
        }
        return evidence;
    }

    /** Receivers write a field for every method; what says the same again is not said again. */
    private static void add(List<Evidence> evidence, Evidence note) {
        if (evidence.stream().noneMatch(other -> other.phrase().equals(note.phrase()))) {
            evidence.add(note);
        }
    }

    private Evidence note(String witness, String seal, AuthenticationResults results, Context context) {
        Integer named = NamedSignature.matchingHere(results, context.signatures());
        Phrase phrase = phrase("verdict.results." + seal, results.server(), named);
        boolean speaks = named != null && signsShownSender(context, named);
        return new Evidence(
                name(),
                witness,
                Claim.SENDER,
                speaks ? Bearing.SUPPORTS : Bearing.NEUTRAL,
                speaks ? Strength.FORGEABLE : Strength.NONE,
                phrase,
                List.of(),
                List.of(results.field().span()));
    }

    private static Phrase phrase(String key, String server, @Nullable Integer named) {
        if (server.isEmpty()) {
            return named == null ? Phrase.of(key + "-by-nobody") : Phrase.of(key + "-by-nobody-named", named);
        }
        return named == null ? Phrase.of(key, server) : Phrase.of(key + "-named", server, named);
    }

    /** As for any signature (rule 1): the From shown is among what it signs. */
    private static boolean signsShownSender(Context context, int place) {
        var coverage = context.signatures().get(place - 1).facts().coverage();
        return !context.facts().fromFields().isEmpty()
                && context.facts().fromFields().stream().allMatch(coverage::signs);
    }
}
