package org.isnad.bench.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.isnad.bench.damage.Damage;
import org.isnad.bench.damage.Damages;
import org.isnad.bench.forge.Base;
import org.isnad.bench.forge.KeyLine;
import org.isnad.bench.forge.Letter;
import org.isnad.bench.forge.Workshop;
import org.isnad.core.dkim.KeyRecordParser;
import org.isnad.core.dkim.PublicKeyValue;

/** Damages signed messages once or twice and searches for what was signed. No message is used twice for one class. */
final class RepairMeasure {
    private final Workshop workshop;
    private final Random chance;
    private final Map<String, Counts> singles = new TreeMap<>();
    private final Map<String, Counts> pairs = new TreeMap<>();

    RepairMeasure(long seed) {
        this.workshop = new Workshop(seed);
        this.chance = new Random(seed);
    }

    /** Each class alone on so many of the bases, as far as they lend themselves to it. */
    void singles(List<Base> bases, int each) {
        for (Damage damage : Damages.ALL) {
            Counts counts = singles.computeIfAbsent(damage.name(), name -> new Counts());
            for (Base base : bases) {
                if (counts.tried() >= each) {
                    break;
                }
                Letter sent = sent(base);
                damage.hand().damage(sent, chance).ifPresent(damaged -> take(counts, sent, damaged));
            }
        }
    }

    /** Each pair of different classes that lose nothing, one after the other, on so many of the bases. */
    void pairs(List<Base> bases, int each) {
        List<Damage> kept = Damages.ALL.stream()
                .filter(damage -> !Losses.loses(damage.name()))
                .toList();
        int next = 0;
        for (Damage first : kept) {
            for (Damage second : kept) {
                int wanted = first.equals(second) ? 0 : each;
                for (int tries = 0; wanted > 0 && tries < bases.size() && tries < each * 20; tries++) {
                    Letter sent = sent(bases.get(next++ % bases.size()));
                    Optional<Letter> damaged = first.hand()
                            .damage(sent, chance)
                            .flatMap(one -> second.hand().damage(one, chance));
                    if (damaged.isPresent()) {
                        take(pairs.computeIfAbsent(first.name(), name -> new Counts()), sent, damaged.get());
                        wanted--;
                    }
                }
            }
        }
    }

    /** A base may have a signature of its own; here all are signed by one key, in the ways in which servers are set. */
    private Letter sent(Base base) {
        return workshop.sent(new Base(base.set(), base.letter(), null, base.domain()), chance);
    }

    private void take(Counts counts, Letter sent, Letter damaged) {
        PublicKeyValue key = key();
        boolean control = RepairTrial.of(sent, key)
                .filter(attempt -> attempt.outcome() == Attempt.Outcome.AS_IT_STANDS)
                .isPresent();
        if (control) {
            counts.add(RepairTrial.of(damaged, key).orElse(new Attempt(Attempt.Outcome.NEITHER, 0)));
        }
    }

    /** One key signs for all domains. */
    private PublicKeyValue key() {
        KeyLine line = workshop.published().getFirst();
        PublicKeyValue key = KeyRecordParser.parse(line.record()).publicKey();
        if (key == null) {
            throw new IllegalStateException("the bench's own key does not parse: " + line.record());
        }
        return key;
    }

    Map<String, Counts> singles() {
        return singles;
    }

    /** By the first of the two. */
    Map<String, Counts> pairs() {
        return pairs;
    }

    /** Those that lose nothing, together. */
    static Counts total(Map<String, Counts> counts) {
        Counts total = new Counts();
        counts.forEach((name, one) -> {
            if (!Losses.loses(name)) {
                total.addAll(one);
            }
        });
        return total;
    }

    /** Attempts of one class. */
    static final class Counts {
        private final List<Attempt> attempts = new ArrayList<>();

        void add(Attempt attempt) {
            attempts.add(attempt);
        }

        void addAll(Counts other) {
            attempts.addAll(other.attempts);
        }

        int tried() {
            return attempts.size();
        }

        int of(Attempt.Outcome outcome) {
            return (int) attempts.stream()
                    .filter(attempt -> attempt.outcome() == outcome)
                    .count();
        }

        /** In percent of all that were tried: matching as a whole, searched for or not. */
        double share() {
            return tried() == 0 ? 0 : 100.0 * (of(Attempt.Outcome.AS_IT_STANDS) + of(Attempt.Outcome.FOUND)) / tried();
        }

        /** In percent of those that do not match as they stand. */
        double shareOfSearched() {
            int searched = tried() - of(Attempt.Outcome.AS_IT_STANDS);
            return searched == 0 ? 100 : 100.0 * of(Attempt.Outcome.FOUND) / searched;
        }

        /** CPU milliseconds of a search, the middle one. */
        double median() {
            List<Long> nanos = attempts.stream()
                    .filter(attempt -> attempt.outcome() != Attempt.Outcome.AS_IT_STANDS)
                    .map(Attempt::nanos)
                    .sorted()
                    .toList();
            return nanos.isEmpty() ? 0 : nanos.get(nanos.size() / 2) / 1e6;
        }
    }
}
