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
        DkimVerifier.Readings readings = DkimVerifier.verify(facts, repaired, keys, now);
        List<DkimResult> results = new ArrayList<>(readings.plain());
        readings.repaired().forEach((place, result) -> {
            DkimResult plain = results.get(place);
            boolean losesHeader = plain.headerMatches() && !result.headerMatches();
            boolean isOfIt = plain.facts().field().equals(result.facts().field());
            if (isOfIt && !losesHeader) {
                results.set(place, result);
            }
        });
        return results;
    }
}
