package org.isnad.core.comparison;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Two copies of a message beside each other, aspect by aspect.
 *
 * @param findings one for each aspect
 * @param otherSending whether the two were taken for copies by their text alone although each has a Message-ID of its own:
 *     then what differs in the header may be another sending of the same text
 */
public record Comparison(Map<Aspect, Finding> findings, boolean otherSending) {
    public Comparison {
        findings = Map.copyOf(new EnumMap<>(findings));
    }

    /** The worst of all aspects; of what may be another sending, {@link Outcome#UNCLEAR} at worst. */
    public Outcome outcome() {
        Outcome worst = Outcome.SAME;
        for (Finding finding : findings.values()) {
            worst = worst.worse(finding.outcome());
        }
        return otherSending && worst == Outcome.DIFFERS ? Outcome.UNCLEAR : worst;
    }

    public Outcome of(Aspect aspect) {
        return finding(aspect).outcome();
    }

    public Finding finding(Aspect aspect) {
        return findings.getOrDefault(aspect, Finding.SAME);
    }

    /** Of all aspects. */
    public Set<Cause> causes() {
        Set<Cause> all = EnumSet.noneOf(Cause.class);
        findings.values().forEach(finding -> all.addAll(finding.causes()));
        if (otherSending) {
            all.add(Cause.OTHER_SENDING);
        }
        return all;
    }
}
