package org.isnad.workbench.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket of permits for each name, filled at an even pace (token bucket). Names that are not heard of are forgotten, the oldest
 * first, so that inventing names fills no memory.
 */
final class RateLimit {
    private static final int MOST_NAMES = 10_000;

    private final Clock clock;
    private final double most;
    private final double perSecond;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_NAMES;
        }
    };

    private record Bucket(double left, long at) {}

    /**
     * @param most permits that can be used at once
     * @param perSecond permits that come back each second
     */
    RateLimit(Clock clock, double most, double perSecond) {
        this.clock = clock;
        this.most = most;
        this.perSecond = perSecond;
    }

    /** Takes a permit if there is one. */
    synchronized boolean take(String name) {
        Bucket bucket = now(name);
        boolean may = bucket.left >= 1;
        buckets.put(name, may ? new Bucket(bucket.left - 1, bucket.at) : bucket);
        return may;
    }

    /** Whether there is a permit, which is not taken. */
    synchronized boolean has(String name) {
        return now(name).left >= 1;
    }

    private Bucket now(String name) {
        long now = clock.millis();
        Bucket old = buckets.getOrDefault(name, new Bucket(most, now));
        return new Bucket(Math.min(most, old.left + Math.max(0, now - old.at) * perSecond / 1000), now);
    }
}
