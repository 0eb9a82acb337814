package org.isnad.core.comparison;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Two texts beside each other.
 *
 * @param form how the texts were read
 * @param left the text of the reference, its links unwrapped
 * @param right the text of the dump, its links unwrapped
 * @param changes places that differ, in order; changes of spaces alone are not listed
 * @param causes all that differs, spaces and links included
 */
public record TextComparison(
        Reading.Form form, String left, String right, List<TextChange> changes, Set<Cause> causes) {
    public TextComparison {
        changes = List.copyOf(changes);
        causes = Set.copyOf(causes);
    }

    public Outcome outcome() {
        return worst(causes);
    }

    static Outcome worst(Set<Cause> causes) {
        Outcome worst = Outcome.SAME;
        for (Cause cause : causes) {
            worst = worst.worse(cause.outcome());
        }
        return worst;
    }

    /** The same texts, with every change that no transport explains lowered to a cause that is unclear. */
    TextComparison lowered(Cause unclear) {
        Set<Cause> lower = EnumSet.noneOf(Cause.class);
        causes.forEach(cause -> lower.add(lowered(cause, unclear)));
        List<TextChange> listed = changes.stream()
                .map(change -> new TextChange(lowered(change.cause(), unclear), change.left(), change.right()))
                .toList();
        return new TextComparison(form, left, right, listed, lower);
    }

    private static Cause lowered(Cause cause, Cause unclear) {
        return cause.outcome() == Outcome.DIFFERS ? unclear : cause;
    }
}
