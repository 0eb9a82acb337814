package org.isnad.core.comparison;

import java.util.List;
import java.util.Set;

/**
 * What comparing one aspect found.
 *
 * @param causes all that differs; empty where a reader is shown the same
 * @param texts for {@link Aspect#CONTENT} the readings that were compared; else empty
 */
public record Finding(Set<Cause> causes, List<TextComparison> texts) {
    public static final Finding SAME = new Finding(Set.of(), List.of());

    public Finding {
        causes = Set.copyOf(causes);
        texts = List.copyOf(texts);
    }

    static Finding of(Set<Cause> causes) {
        return new Finding(causes, List.of());
    }

    public Outcome outcome() {
        return TextComparison.worst(causes);
    }
}
