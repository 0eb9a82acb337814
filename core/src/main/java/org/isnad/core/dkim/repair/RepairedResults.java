package org.isnad.core.dkim.repair;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.KeySource;

/** Results of signatures of which some have repaired facts beside those of their bytes. */
public final class RepairedResults {
    private RepairedResults() {}

    /**
     * What stands there speaks first: a repair, perhaps found with another key, is looked at only where the bytes
     * themselves do not match, and taken only where it matches no less of them.
     *
     * @param repaired by place in {@code facts}
     */
    public static List<DkimResult> verify(
            List<HashFacts> facts, Map<Integer, HashFacts> repaired, KeySource keys, Instant now) {
        List<DkimResult> results = new ArrayList<>(DkimVerifier.verify(facts, keys, now));
        repaired.forEach((place, other) -> {
            if (place < results.size() && !results.get(place).matches()) {
                DkimResult plain = results.get(place);
                DkimResult result =
                        DkimVerifier.verify(List.of(other), keys, now).getFirst();
                boolean losesHeader = plain.headerMatches() && !result.headerMatches();
                boolean isOfIt = plain.facts().field().equals(other.field());
                if (isOfIt && !losesHeader) {
                    results.set(place, result);
                }
            }
        });
        return results;
    }
}
