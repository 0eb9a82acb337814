package org.isnad.core.evidence;

import java.util.Comparator;
import java.util.Map;

/**
 * Which forms were seen how often.
 *
 * @param counts by form
 */
public record Habit(Map<String, Integer> counts) {
    /** Fewer sightings are no habit. */
    public static final int LEAST = 300;

    /** Forms seen less often than once in so many are outliers, if hardly anything else is beside the usual ones. */
    public static final int ONE_IN = 500;

    /** Usual forms at most: a zone's winter and summer, a letter and an answer. */
    private static final int USUAL = 2;

    public Habit {
        counts = Map.copyOf(counts);
    }

    /** A form that is rare where one or two forms are nearly all that was ever seen. */
    public boolean isOutlier(String form) {
        long total = counts.values().stream().mapToLong(Integer::longValue).sum();
        long usual = counts.values().stream()
                .mapToLong(Integer::longValue)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .limit(USUAL)
                .mapToLong(Long::longValue)
                .sum();
        long seen = counts.getOrDefault(form, 0);
        return total >= LEAST && seen * ONE_IN <= total && (total - usual) * ONE_IN <= total;
    }

    /** The most frequent form; the first by name of equals. */
    public String usual() {
        return counts.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
