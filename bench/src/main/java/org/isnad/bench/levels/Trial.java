package org.isnad.bench.levels;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.isnad.bench.forge.Aim;
import org.isnad.bench.forge.Ceiling;
import org.isnad.bench.forge.Companion;
import org.isnad.bench.forge.Forgery;
import org.isnad.bench.forge.KeyLine;
import org.isnad.bench.forge.Letter;
import org.isnad.bench.forge.Scene;

/**
 * One message before and after, and what may be said of it. No two trials of a run start from the same message.
 *
 * @param set where the message comes from
 * @param kind the class, for instance {@code F6}; {@value #DAMAGE} for harmless damage, {@value #SOFTWARE} where
 *     other people's programs did it
 * @param way how it was done
 * @param before as it was truly sent
 * @param after as it is found
 * @param ceilings best levels that claims may reach
 * @param sameReading whether a claim shown in other words than before may not be proved
 * @param keys to be added to the case
 * @param planted a file that lies beside it; empty for none
 * @param scene what lies beside it, and what it may not lose
 */
record Trial(
        String set,
        String kind,
        String way,
        Letter before,
        Letter after,
        Map<Aim, Ceiling> ceilings,
        boolean sameReading,
        List<KeyLine> keys,
        String planted,
        Scene scene) {
    static final String DAMAGE = "harmless";
    static final String SOFTWARE = "harmless, by software";
    /** True mail, as it was sent: what the trials of a run start from. */
    static final String AS_SENT = "nothing done";

    private static final Scene ALONE = new Scene(List.of(), Set.of(), true);

    Trial {
        ceilings = Map.copyOf(ceilings);
    }

    static Trial of(String set, Forgery forgery) {
        return new Trial(
                set,
                forgery.kind(),
                forgery.way(),
                forgery.before(),
                forgery.after(),
                forgery.ceilings(),
                forgery.sameReading(),
                forgery.keys(),
                forgery.planted(),
                forgery.scene());
    }

    static Trial bySoftware(String set, String way, Letter before, Letter after) {
        return new Trial(set, SOFTWARE, way, before, after, Map.of(), true, List.of(), "", ALONE);
    }

    static Trial damaged(String set, String way, Letter before, Letter after) {
        return new Trial(set, DAMAGE, way, before, after, Map.of(), true, List.of(), "", ALONE);
    }

    /** The same message untouched: whoever accuses it errs. */
    Trial asSent() {
        return new Trial(set, AS_SENT, AS_SENT, before, before, Map.of(), true, List.of(), "", ALONE);
    }

    /** What must hold for a message beside it. */
    Trial of(Companion companion) {
        boolean kept = companion.presence() == Companion.Presence.IN_BOTH;
        Scene scene = kept ? new Scene(List.of(), Set.of(Aim.values()), true) : new Scene(List.of(), Set.of(), false);
        Letter letter = companion.letter();
        return new Trial(set, kind, way + ", beside", letter, letter, companion.ceilings(), true, List.of(), "", scene);
    }

    /** The messages that lie in the case of what was sent, and in that of what is found. */
    List<byte[]> sent() {
        return messages(before, Companion::before);
    }

    List<byte[]> found() {
        return messages(after, Companion::after);
    }

    private List<byte[]> messages(Letter own, Predicate<Companion> there) {
        return Stream.concat(
                        Stream.of(own), scene.beside().stream().filter(there).map(Companion::letter))
                .map(Letter::bytes)
                .toList();
    }
}
