package org.isnad.bench.accusations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.Verdict;
import org.isnad.workbench.IngestOrder;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.MessageFacts;

/**
 * One set of real mail that nobody tampered with, taken in as a user does it: ingest, the published key, the search for what
 * was signed, the second pass. Everything that can speak against a message has spoken then.
 */
final class AccusedSet {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final int READERS = 2;

    final String name;
    final Map<Level, Long> levels = new EnumMap<>(Level.class);
    /** Messages with any claim CONTRADICTED, and those SUSPICIOUS as a whole, with what spoke against them and where. */
    final List<String> contradicted = new ArrayList<>();

    final List<String> suspicious = new ArrayList<>();

    private AccusedSet(String name) {
        this.name = name;
    }

    /**
     * @param place the folder or zip with the messages
     * @param keys a file as {@code isnad keys add} takes it, seen in an archive
     * @param folder for the case; must not exist
     */
    static AccusedSet of(String name, Path place, Path keys, Path folder) {
        AccusedSet set = new AccusedSet(name);
        Workbench workbench = Workbench.at(folder, Clock.fixed(NOW, ZoneOffset.UTC));
        workbench.ingest(new IngestOrder(List.of(place), "bench", null, "bench", READERS), _ -> {}, () -> false);
        if (Files.exists(keys)) {
            workbench.keys().add(List.of(keys), KeyOrigin.Kind.ARCHIVE, "an archive");
        }
        workbench.repair(_ -> {}, () -> false);
        workbench.examineAll(_ -> {}, () -> false);
        try (CaseReader reader = workbench.read()) {
            Judge judge = new Judge(CaseKeys.of(reader), NOW);
            reader.facts().forEach(facts -> set.add(facts, judge.judge(facts).verdict()));
        }
        return set;
    }

    private void add(MessageFacts facts, Verdict verdict) {
        levels.merge(verdict.level(), 1L, Long::sum);
        if (verdict.claims().containsValue(Level.CONTRADICTED)) {
            contradicted.add(said(facts, verdict));
        } else if (verdict.level() == Level.SUSPICIOUS) {
            suspicious.add(said(facts, verdict));
        }
    }

    private static String said(MessageFacts facts, Verdict verdict) {
        return facts.content().hex().substring(0, 12) + ": "
                + verdict.evidence().stream()
                        .filter(found -> found.bearing() == Bearing.AGAINST)
                        .map(AccusedSet::said)
                        .collect(Collectors.joining("; "));
    }

    private static String said(Evidence found) {
        String bytes = found.spans().stream()
                .map(span -> span.start() + "–" + span.end())
                .collect(Collectors.joining(", "));
        return found.signal() + " " + found.phrase().args() + (bytes.isEmpty() ? "" : ", bytes " + bytes);
    }

    long messages() {
        return levels.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Issue 5: none CONTRADICTED, one in two hundred SUSPICIOUS at most. */
    boolean isWithinLimits() {
        return contradicted.isEmpty() && suspicious.size() * 200L <= messages();
    }
}
