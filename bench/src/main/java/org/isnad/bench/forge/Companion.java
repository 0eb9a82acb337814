package org.isnad.bench.forge;

import java.util.Map;

/**
 * A message that lies beside the one of a trial.
 *
 * @param letter as it lies there
 * @param presence in which of the two cases
 * @param ceilings best levels that its claims may reach; a true one has none
 */
public record Companion(Letter letter, Presence presence, Map<Aim, Ceiling> ceilings) {
    /** Where it lies. */
    public enum Presence {
        /** A true one: what is proved of it alone must stay proved, and nobody may accuse it. */
        IN_BOTH,
        /** A true one that the forger took away. */
        BEFORE,
        /** Put there by the forger. */
        AFTER
    }

    public Companion {
        ceilings = Map.copyOf(ceilings);
    }

    static Companion kept(Letter letter) {
        return new Companion(letter, Presence.IN_BOTH, Map.of());
    }

    static Companion taken(Letter letter) {
        return new Companion(letter, Presence.BEFORE, Map.of());
    }

    /** None of its claims may be proved. */
    static Companion planted(Letter letter) {
        return planted(letter, Aim.values());
    }

    static Companion planted(Letter letter, Aim... unproved) {
        return new Companion(letter, Presence.AFTER, Forgery.atMost(Ceiling.CONSISTENT, unproved));
    }

    public boolean before() {
        return presence != Presence.AFTER;
    }

    public boolean after() {
        return presence != Presence.BEFORE;
    }
}
