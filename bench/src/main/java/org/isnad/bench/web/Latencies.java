package org.isnad.bench.web;

import java.util.List;
import org.isnad.bench.latency.Percentile;

/**
 * How long the requests of one kind took.
 *
 * @param name of the kind
 * @param first milliseconds that passed at the very first one
 * @param millis that passed at each of the later ones, in the order in which they were asked
 * @param worked milliseconds of processor time at each, of server and asker together
 * @param complete milliseconds after which the first one was answered whole, if it first was told what was known so far; else 0
 */
record Latencies(String name, double first, List<Double> millis, List<Double> worked, double complete) {
    private static final int HALF = 50;
    private static final int MOST = 95;
    private static final int ALL = 100;

    Latencies {
        millis = List.copyOf(millis);
        worked = List.copyOf(worked);
    }

    static String head() {
        return "%-26s %6s %8s %8s %8s %8s %8s %8s %8s"
                .formatted("request", "n", "first", "whole", "p50", "p95", "worst", "CPU p50", "CPU p95");
    }

    /** Milliseconds; the first one apart, for it may have to count what later ones are given. */
    String line() {
        double[] passed = array(millis);
        double[] cpu = array(worked);
        return "%-26s %6d %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f"
                .formatted(
                        name,
                        millis.size(),
                        first,
                        complete > 0 ? complete : first,
                        Percentile.of(passed, HALF),
                        Percentile.of(passed, MOST),
                        Percentile.of(passed, ALL),
                        Percentile.of(cpu, HALF),
                        Percentile.of(cpu, MOST));
    }

    /** The same figures as cells of a table: first, whole, p50, p95, and processor time at the 95th percentile. */
    String cells() {
        double[] passed = array(millis);
        return "%.0f | %s | %.0f | %.0f | %.0f"
                .formatted(
                        first,
                        complete > 0 ? "%.0f".formatted(complete) : "",
                        Percentile.of(passed, HALF),
                        Percentile.of(passed, MOST),
                        Percentile.of(array(worked), MOST));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
