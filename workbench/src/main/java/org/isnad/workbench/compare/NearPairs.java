package org.isnad.workbench.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pairs of messages that share no Message-ID: one was taken away, or exchanged. Two messages are taken for copies only on
 * grounds that two different messages hardly share:
 *
 * <ol>
 *   <li>the same second, and the same sender or subject, and words in common ({@value #ALIKE} of all runs of three) or both
 *       of them; or
 *   <li>the same words, {@value #DISTINCTIVE} at least, from the same sender or under the same subject; or
 *   <li>one of them has no Message-ID at all, the same sender and subject, and most words in common ({@value #MOSTLY}).
 * </ol>
 *
 * In 2 and 3 the dates may differ, and then it may as well be another sending of the same text: the result says so.
 */
final class NearPairs {
    static final double ALIKE = 0.2;
    static final double MOSTLY = 0.5;
    static final int DISTINCTIVE = 12;

    /** So many with one key are looked at: newsletters and robots make thousands. */
    private static final int MOST = 64;

    /** A message with its words. */
    record Sketched(Entry entry, Sketch sketch) {}

    /** @param otherSending whether it may be another sending of the same text */
    record Near(Entry entry, boolean otherSending) {}

    private final Map<Long, List<Sketched>> byKey = new HashMap<>();

    NearPairs(List<Sketched> others) {
        for (Sketched other : others) {
            keys(other)
                    .forEach(key ->
                            byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(other));
        }
    }

    Optional<Near> of(Sketched one) {
        Set<Sketched> seen = new LinkedHashSet<>();
        keys(one)
                .forEach(key ->
                        byKey.getOrDefault(key, List.of()).stream().limit(MOST).forEach(seen::add));
        return seen.stream()
                .filter(other -> belongs(one, other))
                .min(Comparator.<Sketched>comparingDouble(other -> -score(one, other))
                        .thenComparing(other -> other.entry().id()))
                .map(other -> new Near(other.entry(), isOtherSending(one.entry(), other.entry())));
    }

    private static boolean isOtherSending(Entry a, Entry b) {
        return a.date() != Entry.NO_DATE && b.date() != Entry.NO_DATE && a.date() != b.date();
    }

    private static double score(Sketched a, Sketched b) {
        return a.sketch().likeness(b.sketch()) + Candidates.agreement(a.entry(), b.entry());
    }

    private static boolean belongs(Sketched a, Sketched b) {
        boolean from = a.entry().from() == b.entry().from();
        boolean subject = a.entry().subject() == b.entry().subject();
        double likeness = a.sketch().likeness(b.sketch());
        if (a.entry().sameDate(b.entry())) {
            return (from && subject) || ((from || subject) && likeness >= ALIKE);
        }
        boolean sameWords = likeness == 1 && a.sketch().words() >= DISTINCTIVE;
        boolean oneWithout = a.entry().messageId() == 0 || b.entry().messageId() == 0;
        return (sameWords && (from || subject)) || (oneWithout && from && subject && likeness >= MOSTLY);
    }

    /** Two messages that belong together share one of these. */
    private static List<Long> keys(Sketched message) {
        Entry entry = message.entry();
        List<Long> keys = new ArrayList<>();
        if (entry.date() != Entry.NO_DATE) {
            keys.add(entry.date() * 31 + entry.from());
            keys.add(entry.date() * 37 + entry.subject());
        }
        keys.add(message.sketch().whole());
        keys.add(entry.from() * 41 + entry.subject());
        return keys;
    }
}
