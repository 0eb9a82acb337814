package org.isnad.core.verdict;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.item.Phrase;

/**
 * What can be said of a message, claim by claim, and the one level that follows.
 *
 * @param level the weakest of sender, subject, stated date and content
 * @param claims every claim with its level, in the order of {@link Claim}
 * @param evidence all that was found, in the order of the signals
 * @param doesNotProve what a reader must not conclude, sentence by sentence
 * @param wouldChange what would change the verdict, for instance a key that is missing
 */
public record Verdict(
        Level level,
        Map<Claim, Level> claims,
        List<Evidence> evidence,
        List<Phrase> doesNotProve,
        List<Phrase> wouldChange) {
    public Verdict {
        claims = Collections.unmodifiableMap(new EnumMap<>(claims));
        evidence = List.copyOf(evidence);
        doesNotProve = List.copyOf(doesNotProve);
        wouldChange = List.copyOf(wouldChange);
    }
}
