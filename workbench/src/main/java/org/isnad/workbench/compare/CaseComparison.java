package org.isnad.workbench.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.core.comparison.KnownSurroundings;
import org.isnad.core.comparison.Outcome;
import org.isnad.core.item.ItemId;

/**
 * A dump beside a reference: every distinct message of either side is in exactly one of the lists, except that one side's
 * message may be the copy of several of the other's.
 *
 * @param identical messages whose bytes are in both
 * @param pairs all other copies, by what they came to, the worst first, then by hash
 * @param onlyInDump in order of their hash
 * @param onlyInReference in order of their hash
 * @param known what was learnt on the way, on which the results rest
 */
public record CaseComparison(
        List<PairResult> identical,
        List<PairResult> pairs,
        List<ItemId> onlyInDump,
        List<ItemId> onlyInReference,
        KnownSurroundings known) {
    public CaseComparison {
        identical = identical.stream()
                .sorted(Comparator.comparing(PairResult::dump))
                .toList();
        pairs = pairs.stream()
                .sorted(Comparator.comparing(PairResult::outcome, Comparator.reverseOrder())
                        .thenComparing(PairResult::dump)
                        .thenComparing(PairResult::reference))
                .toList();
        onlyInDump = onlyInDump.stream().sorted().toList();
        onlyInReference = onlyInReference.stream().sorted().toList();
    }

    public List<PairResult> of(Outcome outcome) {
        return pairs.stream().filter(pair -> pair.outcome() == outcome).toList();
    }

    /** Other bytes, and nothing a reader is shown differs but for what transport does. */
    public List<PairResult> transportOnly() {
        return pairs.stream()
                .filter(pair -> pair.outcome().compareTo(Outcome.TRANSPORT) <= 0)
                .toList();
    }

    public long differingInWords() {
        return pairs.stream().filter(PairResult::differsInWords).count();
    }

    /** Copies, identical ones too, whose Message-ID stands on several contents of one side (EVIDENCE, rule 14). */
    public List<PairResult> versioned() {
        return Stream.concat(identical.stream(), pairs.stream())
                .filter(PairResult::isVersioned)
                .toList();
    }
}
