package org.isnad.bench.forge;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One tampered message and what must not be said of it.
 *
 * @param kind the class of DOMAIN.md, for instance {@code F6}
 * @param way how it was done
 * @param before the message as it truly was, signed: the positive control
 * @param after the message as it lies in the dump
 * @param ceilings claims that may not rise above a level, because they were tampered with or cannot be proved
 * @param sameReading whether a claim that is shown in other words than in {@code before} is tampered with too, and may not
 *     be proved: true wherever the signature is the one of {@code before}
 * @param keys that the world saw, beside those of the senders
 * @param planted bytes that lie beside the message in the dump, for instance a key file; empty where there are none
 * @param scene what lies beside it, and what it may not lose
 */
public record Forgery(
        String kind,
        String way,
        Letter before,
        Letter after,
        Map<Aim, Ceiling> ceilings,
        boolean sameReading,
        List<KeyLine> keys,
        String planted,
        Scene scene) {
    public Forgery {
        ceilings = Map.copyOf(ceilings);
        keys = List.copyOf(keys);
    }

    /** Tampering under the signature of {@code before}: the claims named may not be proved. */
    static Forgery under(String kind, String way, Letter before, Letter after, Aim... tampered) {
        return new Forgery(
                kind, way, before, after, atMost(Ceiling.CONSISTENT, tampered), true, List.of(), "", Scene.EMPTY);
    }

    /** A message signed by whom the forger likes: no claim above the ceiling. */
    static Forgery signed(
            String kind,
            String way,
            Letter before,
            Letter after,
            Ceiling ceiling,
            Set<Aim> claims,
            List<KeyLine> keys) {
        return new Forgery(
                kind, way, before, after, atMost(ceiling, claims.toArray(Aim[]::new)), false, keys, "", Scene.EMPTY);
    }

    static Map<Aim, Ceiling> atMost(Ceiling ceiling, Aim... claims) {
        Map<Aim, Ceiling> ceilings = new EnumMap<>(Aim.class);
        for (Aim claim : claims) {
            ceilings.put(claim, ceiling);
        }
        return ceilings;
    }

    Forgery planting(String file) {
        return new Forgery(kind, way, before, after, ceilings, sameReading, keys, file, scene);
    }

    Forgery in(Scene other) {
        return new Forgery(kind, way, before, after, ceilings, sameReading, keys, planted, other);
    }

    /** Beside the keys of this world's senders. */
    Forgery knowing(List<KeyLine> more) {
        return new Forgery(kind, way, before, after, ceilings, sameReading, more, planted, scene);
    }

    /** Whether anything at all was done. */
    public boolean isTampering() {
        return !before.equals(after) || !scene.equals(Scene.EMPTY) || !planted.isEmpty();
    }
}
