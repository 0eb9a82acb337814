package org.isnad.workbench.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.signature.Anchor;
import org.isnad.core.verdict.InPart;
import org.isnad.core.verdict.Level;

/** Writes what the keys make of signatures, and the levels that follow. */
final class JudgementRows {
    private final Insert result;
    private final Insert verdict;
    private final Insert inPart;
    private final Insert notInPart;
    private final SealRows seals;

    JudgementRows(Sql sql) throws SQLException {
        result = new Insert(
                sql,
                "INSERT OR REPLACE INTO result (number, position, word, cause, matches, header_matches, anchor)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)");
        seals = new SealRows(sql);
        inPart = new Insert(sql, "INSERT OR REPLACE INTO in_part (number, characters, own) VALUES (?, ?, ?)");
        notInPart = new Insert(sql, "DELETE FROM in_part WHERE number = ?");
        verdict = new Insert(
                sql, "INSERT OR REPLACE INTO verdict (number, level, claims, fingerprint) VALUES (?, ?, ?, ?)");
    }

    void write(Judgement judgement) throws SQLException {
        int position = 0;
        for (DkimResult each : judgement.results()) {
            result.put(judgement.number())
                    .put(position++)
                    .put(Codes.of(each.word()))
                    .put(Codes.of(each.cause()))
                    .put(each.matches())
                    .put(each.headerMatches())
                    .put(anchor(each.anchor()))
                    .run();
        }
        seals.write(judgement.number(), judgement.transit());
        verdict.put(judgement.number())
                .put(Codes.of(judgement.verdict().level()))
                .put(claims(judgement.verdict().claims()))
                .put(judgement.fingerprint())
                .run();
        quoted(judgement);
    }

    /** Of messages that nobody quotes nothing is kept, and nothing was. */
    private void quoted(Judgement judgement) throws SQLException {
        Optional<InPart> part = InPart.of(judgement.verdict());
        if (part.isPresent()) {
            inPart.put(judgement.number())
                    .put(part.get().characters())
                    .put(part.get().own())
                    .run();
        } else if (isQuoted(judgement)) {
            notInPart.put(judgement.number()).run();
        }
    }

    private static boolean isQuoted(Judgement judgement) {
        for (Evidence found : judgement.verdict().evidence()) {
            if (found.signal().equals("quotes")) {
                return true;
            }
        }
        return false;
    }

    /** From this one on somebody vouches for the key. */
    static final int VOUCHED = 2;

    static int anchor(Anchor anchor) {
        return switch (anchor) {
            case Anchor.Unanchored _ -> 0;
            case Anchor.Conflicting _ -> 1;
            case Anchor.Stated _, Anchor.Witnessed _ -> VOUCHED;
            case Anchor.Published _ -> VOUCHED + 1;
        };
    }

    private static long claims(Map<Claim, Level> claims) {
        long packed = 0;
        for (Map.Entry<Claim, Level> entry : claims.entrySet()) {
            packed |= (long) (Codes.of(entry.getValue()) + 1) << (4 * Codes.of(entry.getKey()));
        }
        return packed;
    }
}
