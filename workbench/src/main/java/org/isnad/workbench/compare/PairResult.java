package org.isnad.workbench.compare;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.isnad.core.comparison.Aspect;
import org.isnad.core.comparison.Cause;
import org.isnad.core.comparison.Comparison;
import org.isnad.core.comparison.Outcome;
import org.isnad.core.item.ItemId;

/**
 * What comparing two copies came to, for lists; the copies themselves are compared again when they are shown.
 *
 * @param dump SHA-256 of the dump's copy
 * @param reference SHA-256 of the reference's copy
 * @param route how they were paired
 * @param outcome {@link Outcome#SAME} only for copies of equal bytes or of which everything shown is equal
 * @param causes what differs, by aspect; only aspects of which something does
 * @param otherSending see {@link Comparison#otherSending}
 * @param versionsInDump distinct contents under this Message-ID in the dump
 * @param versionsInReference the same in the reference
 */
public record PairResult(
        ItemId dump,
        ItemId reference,
        Route route,
        Outcome outcome,
        Map<Aspect, Set<Cause>> causes,
        boolean otherSending,
        int versionsInDump,
        int versionsInReference) {
    public PairResult {
        causes = Map.copyOf(new EnumMap<>(causes.isEmpty() ? new EnumMap<>(Aspect.class) : causes));
    }

    static PairResult same(ItemId id, int versionsInDump, int versionsInReference) {
        return new PairResult(
                id, id, Route.SAME_BYTES, Outcome.SAME, Map.of(), false, versionsInDump, versionsInReference);
    }

    static PairResult of(
            ItemId dump,
            ItemId reference,
            Route route,
            Comparison comparison,
            int versionsInDump,
            int versionsInReference) {
        Map<Aspect, Set<Cause>> causes = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            Set<Cause> found = comparison.finding(aspect).causes();
            if (!found.isEmpty()) {
                causes.put(aspect, EnumSet.copyOf(found));
            }
        }
        return new PairResult(
                dump,
                reference,
                route,
                comparison.outcome(),
                causes,
                comparison.otherSending(),
                versionsInDump,
                versionsInReference);
    }

    /** Whether the author's text differs, whatever else does. */
    public boolean differsInWords() {
        return outcome == Outcome.DIFFERS && differsIn(Aspect.CONTENT);
    }

    public boolean differsIn(Aspect aspect) {
        return causes.getOrDefault(aspect, Set.of()).stream().anyMatch(c -> c.outcome() == Outcome.DIFFERS);
    }

    public boolean isVersioned() {
        return versionsInDump > 1 || versionsInReference > 1;
    }
}
