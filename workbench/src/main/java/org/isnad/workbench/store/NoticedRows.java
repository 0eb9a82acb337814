package org.isnad.workbench.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.core.evidence.Evidence;

/** What the second pass found, by message and pass. */
public final class NoticedRows {
    private final Sql sql;

    NoticedRows(Sql sql) {
        this.sql = sql;
    }

    /** An empty list is two bytes: the version of the layout and its length. */
    static final int EMPTY = 2;

    /** @return whether something else was found than what was kept */
    boolean write(long number, String pass, long version, List<Evidence> evidence) {
        byte[] found = FactsCodec.evidence(evidence);
        List<byte[]> before = sql.list(
                "SELECT evidence FROM noticed WHERE number = ? AND pass = ?", row -> row.bytes(1), number, pass);
        boolean same = before.isEmpty() ? evidence.isEmpty() : Arrays.equals(before.getFirst(), found);
        sql.run(
                "INSERT OR REPLACE INTO noticed (number, pass, version, evidence) VALUES (?, ?, ?, ?)",
                number,
                pass,
                version,
                found);
        return !same;
    }

    /** Of one message, in the order of the passes' names. */
    public List<Evidence> of(long number) {
        List<Evidence> all = new ArrayList<>();
        sql.list(
                        "SELECT evidence FROM noticed WHERE number = ? AND length(evidence) > " + EMPTY
                                + " ORDER BY pass",
                        row -> FactsCodec.evidence(row.bytes(1)),
                        number)
                .forEach(all::addAll);
        return all;
    }

    /** Messages of which a pass keeps something, in order. */
    public List<Long> foundBy(String pass) {
        return sql.list(
                "SELECT number FROM noticed WHERE pass = ? AND length(evidence) > " + EMPTY + " ORDER BY number",
                row -> row.number(1),
                pass);
    }

    /** Messages above a number at which a pass of that version has not looked, in order, so many at most. */
    public List<Long> wanting(String pass, long version, long after, int most) {
        return sql.list(
                "SELECT m.number FROM message m LEFT JOIN noticed n ON n.number = m.number AND n.pass = ?"
                        + " WHERE m.number > ? AND (n.version IS NULL OR n.version <> ?) ORDER BY m.number LIMIT ?",
                row -> row.number(1),
                pass,
                after,
                version,
                most);
    }

    /** How many messages a pass of that version has not looked at. */
    public long countWanting(String pass, long version) {
        return sql.count(
                "SELECT count(*) FROM message m LEFT JOIN noticed n ON n.number = m.number AND n.pass = ?"
                        + " WHERE n.version IS NULL OR n.version <> ?",
                pass,
                version);
    }
}
