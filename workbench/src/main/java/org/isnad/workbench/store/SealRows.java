package org.isnad.workbench.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.arc.ArcResult;
import org.isnad.core.arc.ArcSet;
import org.isnad.core.arc.ArcSetResult;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.SignatureKind;
import org.isnad.core.evidence.Transit;
import org.isnad.core.evidence.TransitFacts;

/**
 * Writes what handlers wrote on messages, and what the keys make of it. The order within a message is that of the sets,
 * message signature before seal, then Google's marks top to bottom; facts and results are joined by that place.
 */
final class SealRows {
    private final Insert transit;
    private final Insert seal;
    private final Insert result;
    private final Insert chain;

    SealRows(Sql sql) throws SQLException {
        transit = new Insert(sql, "INSERT OR REPLACE INTO transit (number, facts) VALUES (?, ?)");
        seal = new Insert(
                sql,
                "INSERT OR REPLACE INTO seal (number, position, kind, instance, domain, selector, body_matches)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)");
        result = new Insert(
                sql,
                "INSERT OR REPLACE INTO seal_result (number, position, cause, header_matches, matches, anchor)"
                        + " VALUES (?, ?, ?, ?, ?, ?)");
        chain = new Insert(sql, "INSERT OR REPLACE INTO chain (number, instances, status, cause) VALUES (?, ?, ?, ?)");
    }

    /** Nothing is written of a message on which nobody wrote anything. */
    void write(long number, TransitFacts facts) throws SQLException {
        if (facts.isEmpty()) {
            return;
        }
        transit.put(number).put(FactsCodec.encode(facts)).run();
        int position = 0;
        for (ArcSet set : facts.arc().sets()) {
            write(number, position++, SignatureKind.ARC_MESSAGE, set.instance(), set.messageSignature());
            write(number, position++, SignatureKind.ARC_SEAL, set.instance(), set.seal());
        }
        for (HashFacts mark : facts.google()) {
            write(number, position++, SignatureKind.GOOGLE, 0, mark);
        }
    }

    private void write(long number, int position, SignatureKind kind, int instance, HashFacts facts)
            throws SQLException {
        seal.put(number)
                .put(position)
                .put(Codes.of(kind))
                .put(instance)
                .put(facts.field().domain())
                .put(facts.field().selector())
                .put(facts.bodyHashMatches())
                .run();
    }

    void write(long number, Transit judged) throws SQLException {
        List<DkimResult> results = new ArrayList<>();
        for (ArcSetResult set : judged.arc().sets()) {
            results.add(set.messageSignature());
            results.add(set.seal());
        }
        results.addAll(judged.google());
        for (int position = 0; position < results.size(); position++) {
            DkimResult each = results.get(position);
            result.put(number)
                    .put(position)
                    .put(Codes.of(each.cause()))
                    .put(each.headerMatches())
                    .put(each.matches())
                    .put(JudgementRows.anchor(each.anchor()))
                    .run();
        }
        ArcResult arc = judged.arc();
        if (arc.facts().isPresent()) {
            chain.put(number)
                    .put(arc.facts().instances())
                    .put(Codes.of(arc.status()))
                    .put(Codes.of(arc.cause()))
                    .run();
        }
    }
}
