package org.isnad.workbench.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isnad.core.wording.Wording;

/**
 * One wording of a passage, in all the messages and files that have it: copies in several mailboxes, answers that quote
 * it.
 *
 * @param matches in the order of {@link Match#ORDER}; never empty, and the same words in each
 */
public record Variant(List<Match> matches) {
    private static final Comparator<Variant> NEAREST = Comparator.comparingInt(
                    (Variant variant) -> variant.first().passage().score())
            .thenComparingInt(variant -> variant.matches().size())
            .reversed()
            .thenComparing(Variant::first, Match.ORDER);

    public Variant {
        matches = List.copyOf(matches);
        if (matches.isEmpty()) {
            throw new IllegalArgumentException("a variant without a match");
        }
    }

    public Match first() {
        return matches.getFirst();
    }

    /**
     * The variants of some matches: the nearest first; of those that are equally near the one that more messages have, for
     * what lies about in many places is seen elsewhere sooner; then in the order of their first matches.
     *
     * @param sorted by {@link Match#ORDER}
     */
    static List<Variant> of(List<Match> sorted) {
        List<List<Match>> groups = new ArrayList<>();
        for (Match match : sorted) {
            List<Match> group = null;
            for (List<Match> known : groups) {
                if (sameWords(known.getFirst(), match)) {
                    group = known;
                    break;
                }
            }
            if (group == null) {
                group = new ArrayList<>();
                groups.add(group);
            }
            group.add(match);
        }
        return groups.stream().map(Variant::new).sorted(NEAREST).toList();
    }

    private static boolean sameWords(Match a, Match b) {
        Wording text = a.text();
        return text.same(a.passage().run(), b.text(), b.passage().run());
    }
}
