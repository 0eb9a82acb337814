package org.isnad.workbench.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.core.item.Defect;

/**
 * What is said about items and messages beside their rows: defects and judgements. It may arrive before the row it speaks
 * of. Then it waits for it, for internal numbers that get lost in a crash are given out again, and what was said of the
 * one would be read of the other.
 */
final class Remarks {
    private final Sql sql;
    private final JudgementRows judgements;
    private final Map<Long, List<List<Defect>>> defectsWaiting = new HashMap<>();
    private final Map<Long, Judgement> judgementsWaiting = new HashMap<>();

    Remarks(Sql sql) throws SQLException {
        this.sql = sql;
        this.judgements = new JudgementRows(sql);
    }

    void defects(long item, List<Defect> defects) {
        if (sql.count("SELECT count(*) FROM item WHERE id = ?", item) == 0) {
            defectsWaiting.computeIfAbsent(item, _ -> new ArrayList<>()).add(defects);
        } else {
            write(item, defects);
        }
    }

    /** Once, however often an interrupted container is read again. */
    private void write(long item, List<Defect> defects) {
        byte[] encoded = FactsCodec.encode(defects);
        sql.run(
                "INSERT INTO defect (item, defects) SELECT ?1, ?2 WHERE NOT EXISTS"
                        + " (SELECT 1 FROM defect WHERE item = ?1 AND defects = ?2)",
                item,
                encoded);
    }

    void judged(Judgement judgement) throws SQLException {
        if (sql.count("SELECT count(*) FROM message WHERE number = ?", judgement.number()) == 0) {
            judgementsWaiting.put(judgement.number(), judgement);
        } else {
            judgements.write(judgement);
        }
    }

    /** Of a message whose row is there, for what was judged was read from it. */
    void judgedAgain(Judgement judgement) throws SQLException {
        judgements.write(judgement);
    }

    void itemWritten(long item) {
        if (!defectsWaiting.isEmpty()) {
            List<List<Defect>> waiting = defectsWaiting.remove(item);
            if (waiting != null) {
                waiting.forEach(defects -> write(item, defects));
            }
        }
    }

    void messageWritten(long number) throws SQLException {
        if (!judgementsWaiting.isEmpty()) {
            Judgement waiting = judgementsWaiting.remove(number);
            if (waiting != null) {
                judgements.write(waiting);
            }
        }
    }
}
