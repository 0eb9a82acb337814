package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.evidence.Transit;
import org.isnad.core.verdict.Verdict;

/**
 * What judging a message came to, with the keys known then.
 *
 * @param number of its content, see {@link Claim}
 * @param verdict its levels
 * @param results of its signatures, in the order of {@link MessageFacts#signatures()}
 * @param transit results of what handlers wrote on it
 * @param fingerprint of everything the verdict rests on: facts, keys, version of the policy
 */
public record Judgement(long number, Verdict verdict, List<DkimResult> results, Transit transit, long fingerprint) {
    public Judgement {
        results = List.copyOf(results);
    }
}
