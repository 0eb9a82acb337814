package org.isnad.bench.web;

import java.util.List;

/**
 * How long the requests of one kind took.
 *
 * @param name of the kind
 * @param millis each, in the order in which they were asked
 */
record Latencies(String name, List<Double> millis) {
    Latencies {
        millis = List.copyOf(millis);
    }

    private static final int PERCENT = 100;

    static String head() {
        return "%-26s %8s %8s %8s %8s %8s %8s".formatted("request", "n", "first", "p50", "p95", "p99", "worst");
    }

    /** Milliseconds; the first one apart, for it may have to count what later ones are given. */
    String line() {
        return "%-26s %8d %8.1f %8.1f %8.1f %8.1f %8.1f"
                .formatted(
                        name,
                        millis.size(),
                        millis.getFirst(),
                        percentile(50),
                        percentile(95),
                        percentile(99),
                        percentile(PERCENT));
    }

    /** The smallest that so many of a hundred do not exceed. */
    double percentile(int of) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(of * sorted.size() / (double) PERCENT) - 1));
    }
}
