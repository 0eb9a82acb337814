package org.isnad.workbench.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Strength;
import org.isnad.core.evidence.signals.Signals;
import org.isnad.core.evidence.traces.Traces;
import org.isnad.core.mailbox.PlaceEvidence;
import org.isnad.core.verdict.Verdict;

/** The evidence of a verdict in the order in which it is told, and what was asked without an answer. */
public final class Reasons {
    /** As a reader weighs: what proves, what a forger could not have made alone, what he could, what says nothing. */
    private static final List<Strength> WEIGHT = List.of(
            Strength.ANCHORED_SIGNATURE,
            Strength.INDEPENDENT,
            Strength.TELLING,
            Strength.FORGEABLE,
            Strength.SLIGHT,
            Strength.NONE);

    /** Only a marker of the table: what it hands on stands under names of its own. */
    private static final String HANDED_ON = "noticed";

    private Reasons() {}

    /** Of one claim and bearing, the strongest first; of equals in the order in which they were found. */
    public static List<Evidence> of(Verdict verdict, Claim claim, Bearing bearing) {
        return verdict.evidence().stream()
                .filter(finding -> finding.claim() == claim && finding.bearing() == bearing)
                .sorted(Comparator.comparingInt(finding -> WEIGHT.indexOf(finding.strength())))
                .toList();
    }

    /** Names of signals and traces that were asked and found nothing to say about this message. */
    public static List<String> silent(Verdict verdict) {
        List<String> asked = new ArrayList<>(Signals.names());
        asked.addAll(Traces.names());
        asked.addAll(PlaceEvidence.signals());
        asked.remove(HANDED_ON);
        verdict.evidence().forEach(finding -> asked.remove(finding.signal()));
        return asked.stream().distinct().toList();
    }
}
