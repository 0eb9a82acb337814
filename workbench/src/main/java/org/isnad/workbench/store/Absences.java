package org.isnad.workbench.store;

import java.util.List;
import java.util.Map;

/**
 * What the catalog knows that bears on what is not in a copy.
 *
 * @param places messages, each place of one counted
 * @param distinct messages of different bytes, attached ones included
 * @param sketched of these, how many the second pass has read: what follows rests on them
 * @param replies messages that say that they answer another one
 * @param withoutParent of these, those whose parent is not there
 * @param orphans the same by mailbox and month
 * @param sent messages on which no server wrote, as a sender keeps them
 * @param sentOnly of these, those of which no delivered copy is there
 * @param names of messages, by mailbox
 * @param dates stated, in epoch seconds, by mailbox
 */
public record Absences(
        long places,
        long distinct,
        long sketched,
        long replies,
        long withoutParent,
        List<OrphanCount> orphans,
        long sent,
        long sentOnly,
        Map<String, List<String>> names,
        Map<String, List<Long>> dates) {
    static Absences of(Sql sql) {
        OmissionQueries queries = new OmissionQueries(sql);
        return new Absences(
                queries.places(),
                sql.count("SELECT count(*) FROM message"),
                sql.count("SELECT count(*) FROM near_sketch"),
                queries.replies(),
                queries.repliesWithoutParent(),
                queries.orphans(),
                queries.sent(),
                queries.sentOnly(),
                queries.names(),
                queries.dates());
    }
}
