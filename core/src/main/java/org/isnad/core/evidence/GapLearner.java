package org.isnad.core.evidence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.isnad.core.clock.ClockGap;

/** Counts gaps between clocks, by pair of clocks and by sender, in bounded memory: what comes beyond is not counted. */
final class GapLearner {
    private static final int MOST_SERIES = 100_000;
    private static final int MOST_FORMS = 100_000;
    private static final int MOST_OF_SENDER = 1_000;

    private final Map<String, Map<Long, Integer>> pairs = new HashMap<>();
    private final Map<GapHabits.Series, Map<Long, Integer>> senders = new HashMap<>();

    void add(String sender, ClockGap gap) {
        if (sender.isEmpty()) {
            return;
        }
        GapHabits.Series series = new GapHabits.Series(sender, gap.pair());
        if (senders.size() < MOST_SERIES || senders.containsKey(series)) {
            count(pairs.computeIfAbsent(gap.pair(), unknown -> new HashMap<>()), gap.millis(), MOST_FORMS);
            count(senders.computeIfAbsent(series, unknown -> new HashMap<>()), gap.millis(), MOST_OF_SENDER);
        }
    }

    private static void count(Map<Long, Integer> counts, long millis, int most) {
        if (counts.size() < most || counts.containsKey(millis)) {
            counts.merge(millis, 1, Integer::sum);
        }
    }

    GapHabits learnt() {
        Map<String, Set<String>> senderNames = new HashMap<>();
        senders.keySet()
                .forEach(series -> senderNames
                        .computeIfAbsent(series.pair(), unknown -> new HashSet<>())
                        .add(series.sender()));
        Map<String, GapHabit> habits = new HashMap<>();
        pairs.forEach((pair, counts) -> habits.put(
                pair,
                new GapHabit(
                        counts.values().stream().mapToLong(Integer::longValue).sum(),
                        counts.getOrDefault(0L, 0),
                        counts.values().stream()
                                .mapToLong(Integer::longValue)
                                .max()
                                .orElse(0),
                        senderNames.getOrDefault(pair, Set.of()).size())));
        Map<GapHabits.Series, Map<Long, Integer>> repeated = new HashMap<>(senders);
        repeated.values().removeIf(counts -> counts.values().stream().noneMatch(times -> times > 1));
        return new GapHabits(habits, repeated);
    }
}
