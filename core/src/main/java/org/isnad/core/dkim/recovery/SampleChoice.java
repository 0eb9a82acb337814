package org.isnad.core.dkim.recovery;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps the best samples out of any number, no two of which are the same: the same mail lies in many mailboxes, and what is
 * said twice is one equation.
 */
public final class SampleChoice {
    /** Enough for every attempt a budget can pay for, and to find three good ones where one in ten is good. */
    static final int MOST = 64;

    private final TreeSet<Sample> best = new TreeSet<>(Sample.LEAST_DAMAGED);
    private final Map<BigInteger, Sample> bySignature = new HashMap<>();

    public void offer(Sample sample) {
        Sample same = bySignature.get(sample.equation().signature());
        if (same != null && Sample.LEAST_DAMAGED.compare(same, sample) <= 0) {
            return;
        }
        if (same != null) {
            best.remove(same);
        }
        best.add(sample);
        bySignature.put(sample.equation().signature(), sample);
        if (best.size() > MOST) {
            Sample worst = best.removeLast();
            bySignature.remove(worst.equation().signature());
        }
    }

    /** The least damaged first; neither signatures nor signed hashes are repeated. */
    public List<Sample> ranked() {
        Set<BigInteger> hashes = new HashSet<>();
        List<Sample> ranked = new ArrayList<>();
        for (Sample sample : best) {
            if (hashes.add(sample.equation().encoded())) {
                ranked.add(sample);
            }
        }
        return List.copyOf(ranked);
    }
}
