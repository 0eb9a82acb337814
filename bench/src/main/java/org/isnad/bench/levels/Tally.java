package org.isnad.bench.levels;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.core.verdict.Level;

/** Counts of one class. */
final class Tally {
    private final Map<Level, Long> levels = new EnumMap<>(Level.class);
    private final Map<String, OfSet> sets = new TreeMap<>();
    private final Map<String, Long> ways = new TreeMap<>();
    private long trials;
    private long live;
    private long shownOtherwise;
    private long falseVerified;
    private long falseCorroborated;
    private long falseContradicted;
    private long falseSuspicious;
    private long falselyLowered;
    private long unread;

    /** One set of base messages. */
    static final class OfSet {
        private long trials;
        private long verifiedBefore;
        private long provedAfter;
        private long falsified;
        private long suspicious;
        private long contradicted;

        double before() {
            return (double) verifiedBefore / trials;
        }

        double after() {
            return (double) provedAfter / trials;
        }

        double wrong() {
            return (double) falsified / trials;
        }

        long trials() {
            return trials;
        }

        long suspicious() {
            return suspicious;
        }

        long contradicted() {
            return contradicted;
        }
    }

    /** Counts one more. */
    void add(Trial trial, LevelCheck check) {
        trials++;
        ways.merge(trial.way(), 1L, Long::sum);
        levels.merge(check.after().level(), 1L, Long::sum);
        live += check.live() ? 1 : 0;
        shownOtherwise += check.shownOtherwise().isEmpty() ? 0 : 1;
        falseVerified += check.falseVerified() ? 1 : 0;
        falseCorroborated += check.falseCorroborated() ? 1 : 0;
        falseContradicted += check.falsely(Level.CONTRADICTED) ? 1 : 0;
        falseSuspicious += check.falsely(Level.SUSPICIOUS) ? 1 : 0;
        falselyLowered += check.falselyLowered() ? 1 : 0;
        OfSet set = sets.computeIfAbsent(trial.set(), name -> new OfSet());
        set.trials++;
        set.verifiedBefore += check.before().level() == Level.VERIFIED ? 1 : 0;
        set.provedAfter += Seen.proved(check.after().level()) ? 1 : 0;
        set.falsified += check.isError() ? 1 : 0;
        set.suspicious += check.falsely(Level.SUSPICIOUS) ? 1 : 0;
        set.contradicted += check.falsely(Level.CONTRADICTED) ? 1 : 0;
    }

    /** A message that the product did not give back as one. */
    void unread() {
        unread++;
    }

    long trials() {
        return trials;
    }

    long live() {
        return live;
    }

    long shownOtherwiseCount() {
        return shownOtherwise;
    }

    long falseVerified() {
        return falseVerified;
    }

    long falseCorroborated() {
        return falseCorroborated;
    }

    long falseContradicted() {
        return falseContradicted;
    }

    long falseSuspicious() {
        return falseSuspicious;
    }

    /** Proofs lost by what lay beside the message. */
    long falselyLowered() {
        return falselyLowered;
    }

    long unreadCount() {
        return unread;
    }

    long at(Level level) {
        return levels.getOrDefault(level, 0L);
    }

    Map<String, OfSet> sets() {
        return Map.copyOf(sets);
    }

    Map<String, Long> ways() {
        return new TreeMap<>(ways);
    }
}
