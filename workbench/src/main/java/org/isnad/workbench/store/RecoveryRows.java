package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.dkim.SignatureKind;
import org.isnad.core.item.ItemId;
import org.isnad.core.signature.KeyOrigin;

/** Reads and writes what is known of recovering keys: how far each search has come, and the proof of each key. */
public final class RecoveryRows {
    private final Sql sql;

    RecoveryRows(Sql sql) {
        this.sql = sql;
    }

    void put(RecoveryProgress progress) {
        sql.run(
                "INSERT OR REPLACE INTO recovery (domain, selector, octets, known, signatures, attempts, cpu, outcome)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                progress.domain(),
                progress.selector(),
                progress.octets(),
                progress.known(),
                progress.signatures(),
                progress.attempts(),
                progress.cpuMillis(),
                Codes.of(progress.outcome()));
    }

    void put(RecoveryProof proof) {
        sql.run(
                "INSERT OR REPLACE INTO proof (domain, selector, record, content, kind, position, confirms)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                proof.domain(),
                proof.selector(),
                proof.recordText(),
                proof.message().bytes(),
                Codes.of(proof.kind()),
                proof.position(),
                proof.confirms());
    }

    /** How far each search for a key has come, by name, length and keys known. */
    public List<RecoveryProgress> progress() {
        return sql.list(
                "SELECT domain, selector, octets, known, signatures, attempts, cpu, outcome FROM recovery"
                        + " ORDER BY domain, selector, octets, known",
                row -> new RecoveryProgress(
                        row.text(1),
                        row.text(2),
                        row.small(3),
                        row.small(4),
                        row.number(5),
                        row.small(6),
                        row.number(7),
                        Codes.constant(RecoveryProgress.Outcome.values(), row.small(8))));
    }

    /** The signatures that a recovered key rests on: those it was computed from, then those that confirmed it. */
    public List<RecoveryProof> proof(KeyStatement key) {
        return sql.list(
                "SELECT domain, selector, record, content, kind, position, confirms FROM proof"
                        + " WHERE domain = ? AND selector = ? AND record = ? ORDER BY confirms, content, kind, position",
                row -> new RecoveryProof(
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        ItemId.of(row.bytes(4)),
                        Codes.constant(SignatureKind.values(), row.small(5)),
                        row.small(6),
                        row.flag(7)),
                key.domain(),
                key.selector(),
                key.recordText());
    }

    /** Takes back what was recovered under a name; returns the number of keys. What others said of it stays. */
    int remove(String domain, String selector) {
        sql.run("DELETE FROM proof WHERE domain = ? AND selector = ?", domain, selector);
        sql.run("DELETE FROM recovery WHERE domain = ? AND selector = ?", domain, selector);
        return sql.run(
                "DELETE FROM key WHERE domain = ? AND selector = ? AND kind = ?",
                domain,
                selector,
                Codes.of(KeyOrigin.Kind.RECOVERED));
    }

    /** Forgets how far searches have come, so that they begin anew; keys stay. */
    void forget() {
        sql.run("DELETE FROM recovery");
    }
}
