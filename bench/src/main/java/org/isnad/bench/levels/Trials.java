package org.isnad.bench.levels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.isnad.bench.damage.Damage;
import org.isnad.bench.damage.Damages;
import org.isnad.bench.forge.Base;
import org.isnad.bench.forge.Forger;
import org.isnad.bench.forge.Forgers;
import org.isnad.bench.forge.Forgery;
import org.isnad.bench.forge.Letter;
import org.isnad.bench.forge.Workshop;

/** Makes one trial of each base message; classes and ways take turns. */
final class Trials {
    private static final int MOST_COMBINED = 3;

    private final Workshop workshop;
    private final List<Forger> forgers;
    private final Random chance;
    private final Map<String, Integer> turns = new HashMap<>();
    private int turn;

    Trials(Workshop workshop, long seed) {
        this(workshop, seed, Forgers.ALL);
    }

    /** @param forgers the classes that take turns */
    Trials(Workshop workshop, long seed, List<Forger> forgers) {
        this.workshop = workshop;
        this.forgers = List.copyOf(forgers);
        this.chance = new Random(seed);
    }

    /** Tampered with in the way whose turn it is, or in the next one that this message lends itself to. */
    Optional<Trial> tampered(Base base) {
        Forger forger = forgers.get(turn++ % forgers.size());
        List<Forger.Way> ways = forger.ways();
        int first = turns.merge(forger.kind(), 1, Integer::sum);
        for (int i = 0; i < ways.size(); i++) {
            Optional<Forgery> forgery =
                    ways.get((first + i) % ways.size()).hand().tamper(base, workshop, chance);
            if (forgery.isPresent() && forgery.get().isTampering()) {
                return forgery.map(done -> Trial.of(base.set(), done));
            }
        }
        return Optional.empty();
    }

    /** Two of three alone, the others with one or two more things. */
    Optional<Trial> damaged(Base base) {
        Letter sent = workshop.sent(base, chance);
        int wanted = turn % 3 == 2 ? 2 + chance.nextInt(MOST_COMBINED - 1) : 1;
        List<String> names = new ArrayList<>();
        Letter letter = sent;
        int at = turn++;
        for (int i = 0; i < Damages.ALL.size() && names.size() < wanted; i++) {
            Damage damage = Damages.ALL.get(at % Damages.ALL.size());
            Optional<Letter> damaged = damage.hand().damage(letter, chance);
            if (damaged.isPresent()) {
                letter = damaged.get();
                names.add(damage.name());
            }
            at = wanted == 1 ? at + 1 : chance.nextInt(Damages.ALL.size());
        }
        String way = names.size() > 1 ? "several: " + names.size() : String.join("", names);
        return letter.equals(sent) ? Optional.empty() : Optional.of(Trial.damaged(base.set(), way, sent, letter));
    }
}
