package org.isnad.bench.forge;

import java.util.List;
import java.util.Set;

/**
 * What else is true of a tampered message: what lies beside it, and what it may not lose by it.
 *
 * @param beside other messages; no two trials share one
 * @param kept claims that may not lose a proof that they had before
 * @param innocent whether none of its claims may be CONTRADICTED, those that were touched included: nothing in the scene is
 *     an anchored original that says otherwise
 */
public record Scene(List<Companion> beside, Set<Aim> kept, boolean innocent) {
    static final Scene EMPTY = new Scene(List.of(), Set.of(), false);

    public Scene {
        beside = List.copyOf(beside);
        kept = Set.copyOf(kept);
    }

    /** A true message in company: it keeps everything. */
    static Scene keeping(Companion... beside) {
        return new Scene(List.of(beside), Set.of(Aim.values()), true);
    }

    static Scene beside(Companion... beside) {
        return new Scene(List.of(beside), Set.of(), false);
    }

    static Scene blameless(Companion... beside) {
        return new Scene(List.of(beside), Set.of(), true);
    }
}
