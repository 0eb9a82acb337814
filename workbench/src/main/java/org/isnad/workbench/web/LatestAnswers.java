package org.isnad.workbench.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.isnad.workbench.web.desk.KeptAnswers.Kept;

/** The answers asked for last, so many characters of them; may be used by any number of threads. */
final class LatestAnswers {
    /** Some fifty graphs of five thousand edges. */
    private static final long MOST_CHARACTERS = 32L << 20;

    private final Map<String, Counted> byName = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;

    /**
     * An answer.
     *
     * @param nanos how long it took to count it
     */
    record Counted(Kept answer, long nanos) {}

    synchronized Optional<Counted> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    synchronized void put(String name, Counted counted) {
        Counted before = byName.put(name, counted);
        characters += length(counted) - (before == null ? 0 : length(before));
        Iterator<Counted> eldest = byName.values().iterator();
        while (characters > MOST_CHARACTERS && byName.size() > 1) {
            characters -= length(eldest.next());
            eldest.remove();
        }
    }

    private static long length(Counted counted) {
        return counted.answer().json().length();
    }
}
