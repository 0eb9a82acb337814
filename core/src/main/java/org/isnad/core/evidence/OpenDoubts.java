package org.isnad.core.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.core.dkim.Coverage;
import org.isnad.core.mail.HeaderField;

/** Doubts about a reading that a signature leaves open (EVIDENCE, rule 7). */
public final class OpenDoubts {
    private OpenDoubts() {}

    /** A doubt weighs unless the field that it turns on is signed, or its absence is. */
    public static List<ReadingDoubt> of(DisplayFacts facts, Coverage coverage) {
        List<ReadingDoubt> open = new ArrayList<>();
        for (ReadingDoubt doubt : facts.readingDoubts()) {
            List<HeaderField> occurrences = facts.readingFields().stream()
                    .filter(field -> field.is(doubt.field()))
                    .toList();
            boolean settled = occurrences.isEmpty()
                    ? coverage.absentFields().contains(doubt.field().toLowerCase(Locale.ROOT))
                    : occurrences.size() == 1 && coverage.signs(occurrences.getFirst());
            if (!settled) {
                open.add(doubt);
            }
        }
        return open;
    }
}
