package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.item.ItemId;

/** Reads and writes signatures that stand on another content of the same Message-ID. */
public final class LentRows {
    private final Sql sql;

    LentRows(Sql sql) {
        this.sql = sql;
    }

    /** In place of what was known of the message. Returns whether something was, or is. */
    boolean write(long number, List<LentSignature> signatures) {
        boolean had = sql.count("SELECT count(*) FROM lent WHERE number = ?", number) > 0;
        sql.run("DELETE FROM lent WHERE number = ?", number);
        int ordinal = 0;
        for (LentSignature signature : signatures) {
            sql.run(
                    "INSERT INTO lent (number, ordinal, lender, display, facts) VALUES (?, ?, ?, ?, ?)",
                    number,
                    ordinal++,
                    signature.lender(),
                    FactsCodec.encode(signature.display()),
                    FactsCodec.encode(signature.facts()));
        }
        return had || ordinal > 0;
    }

    /** Signatures of other contents under a message's Message-ID, on its bytes. */
    public List<LentFacts> of(long number) {
        return sql.list(
                "SELECT c.sha256, l.display, l.facts FROM lent l JOIN content c ON c.number = l.lender"
                        + " WHERE l.number = ? ORDER BY l.ordinal",
                row -> new LentFacts(
                        ItemId.of(row.bytes(1)),
                        FactsCodec.displayFacts(row.bytes(2)),
                        FactsCodec.hashFacts(row.bytes(3))),
                number);
    }
}
