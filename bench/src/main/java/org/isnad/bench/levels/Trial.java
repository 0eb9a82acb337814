package org.isnad.bench.levels;

import java.util.List;
import java.util.Map;
import org.isnad.bench.forge.Aim;
import org.isnad.bench.forge.Ceiling;
import org.isnad.bench.forge.Forgery;
import org.isnad.bench.forge.KeyLine;
import org.isnad.bench.forge.Letter;

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
        String planted) {
    static final String DAMAGE = "harmless";
    static final String SOFTWARE = "harmless, by software";

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
                forgery.planted());
    }

    static Trial bySoftware(String set, String way, Letter before, Letter after) {
        return new Trial(set, SOFTWARE, way, before, after, Map.of(), true, List.of(), "");
    }

    static Trial damaged(String set, String way, Letter before, Letter after) {
        return new Trial(set, DAMAGE, way, before, after, Map.of(), true, List.of(), "");
    }
}
