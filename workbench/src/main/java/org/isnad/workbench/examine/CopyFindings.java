package org.isnad.workbench.examine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.Phrase;
import org.isnad.core.near.NearPairs;
import org.isnad.workbench.store.Sketched;

/** What is said of a message whose words stand in others, the same or nearly. */
final class CopyFindings {
    private final List<Sketched> sketches;
    /** How many messages have these very words. */
    private final Map<Long, Integer> same = new HashMap<>();
    /** How many wordings are near these words, and the greatest resemblance. */
    private final Map<Long, Near> near = new HashMap<>();

    private record Near(int count, double most) {
        Near and(double resemblance) {
            return new Near(count + 1, Math.max(most, resemblance));
        }
    }

    CopyFindings(List<Sketched> sketches, List<NearPairs.Pair> pairs) {
        this.sketches = sketches;
        for (Sketched each : sketches) {
            if (each.sketch().tells()) {
                same.merge(each.sketch().whole(), 1, Integer::sum);
            }
        }
        for (NearPairs.Pair pair : pairs) {
            add(pair.left(), pair.resemblance());
            add(pair.right(), pair.resemblance());
        }
    }

    private void add(int place, double resemblance) {
        near.merge(sketches.get(place).sketch().whole(), new Near(1, resemblance), (old, one) -> old.and(resemblance));
    }

    /** @param place in the list of sketches */
    List<Evidence> of(int place) {
        Sketched sketched = sketches.get(place);
        List<Evidence> evidence = new ArrayList<>();
        if (!sketched.sketch().tells()) {
            return evidence;
        }
        int copies = same.getOrDefault(sketched.sketch().whole(), 1) - 1;
        if (copies > 0) {
            evidence.add(neutral("copies", Phrase.of("copies.same-words", copies), Phrase.of("copies.one-source")));
        }
        Near nearest = near.get(sketched.sketch().whole());
        if (nearest != null) {
            evidence.add(neutral(
                    "copies",
                    Phrase.of("copies.near", nearest.count(), Math.round(100 * nearest.most())),
                    Phrase.of("copies.near.limit")));
        }
        return evidence;
    }

    static Evidence neutral(String signal, Phrase phrase, Phrase limit) {
        return new Evidence(
                signal, signal, Claim.CONTENT, Bearing.NEUTRAL, Strength.NONE, phrase, List.of(limit), List.of());
    }
}
