package org.isnad.core.arc;

import java.util.List;
import org.isnad.core.item.Defect;

/**
 * The chain of a message: what its bytes alone decide, computed once and kept (ARCHITECTURE, decision 5).
 *
 * @param sets the whole sets, by ascending instance; a set that lacks a field or has one twice is not among them
 * @param instances the greatest instance that any field names; 0 where the message has no readable ARC field
 * @param fault what is wrong with the structure and the {@code cv=} values, or {@link ArcCause#NONE}
 * @param culprit the instance that the fault concerns, or 0
 * @param defects a sentence for each thing wrong
 */
public record ArcFacts(List<ArcSet> sets, int instances, ArcCause fault, int culprit, List<Defect> defects) {
    private static final ArcFacts ABSENT = new ArcFacts(List.of(), 0, ArcCause.NO_CHAIN, 0, List.of());

    public ArcFacts {
        sets = List.copyOf(sets);
        defects = List.copyOf(defects);
    }

    /** Of a message without any ARC field. */
    public static ArcFacts absent() {
        return ABSENT;
    }

    /** Whether the message has any ARC field. */
    public boolean isPresent() {
        return fault != ArcCause.NO_CHAIN;
    }
}
