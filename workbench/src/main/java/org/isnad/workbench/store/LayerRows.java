package org.isnad.workbench.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isnad.core.endtoend.EndToEndCause;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.endtoend.Scheme;
import org.isnad.core.item.ByteString;
import org.isnad.core.signature.KeyOrigin;

/** Signatures over contents, and the certificates and keys that somebody added for them. */
public final class LayerRows {
    private final Sql sql;

    LayerRows(Sql sql) {
        this.sql = sql;
    }

    private static final int PAGE = 200;

    /** Says that a message carries such signatures; they are looked at later. */
    void found(long number) {
        sql.run("INSERT OR IGNORE INTO layered (number, examined) VALUES (?, 0)", number);
    }

    /** In place of what an earlier examination found. */
    void write(long number, List<EndToEndResult> results, long keys) {
        sql.run("DELETE FROM layer WHERE number = ?", number);
        for (int position = 0; position < results.size(); position++) {
            EndToEndResult each = results.get(position);
            sql.run(
                    "INSERT INTO layer (number, position, scheme, cause, matches, anchor, facts) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    number,
                    position,
                    Codes.of(each.layer().scheme()),
                    Codes.of(each.cause()),
                    each.matches(),
                    JudgementRows.anchor(each.anchor()),
                    LayerCodec.encode(each));
        }
        sql.run("INSERT OR REPLACE INTO layered (number, examined) VALUES (?, ?)", number, keys);
    }

    List<EndToEndResult> of(long number) {
        return sql.list(
                "SELECT facts FROM layer WHERE number = ? ORDER BY position",
                row -> LayerCodec.result(row.bytes(1)),
                number);
    }

    /** The next messages above a number whose signatures were not examined with the keys of this fingerprint. */
    public List<Long> unexamined(long after, long keys) {
        return sql.list(
                "SELECT number FROM layered WHERE number > ? AND examined <> ? ORDER BY number LIMIT " + PAGE,
                row -> row.number(1),
                after,
                keys);
    }

    /** Whether it is new: the same bytes on the same word are one statement. */
    boolean add(CertificateStatement statement) {
        KeyOrigin origin = statement.origin();
        Object[] same = {
            statement.fingerprint(), statement.bytes().toByteArray(), Codes.of(origin.kind()), origin.source()
        };
        if (sql.count(
                        "SELECT count(*) FROM certificate WHERE fingerprint = ? AND bytes = ? AND origin = ? AND source = ?",
                        same)
                > 0) {
            return false;
        }
        String hash = origin.fileHash();
        sql.run(
                "INSERT INTO certificate (kind, fingerprint, bytes, origin, source, file_hash, added)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                Codes.of(statement.kind()),
                same[0],
                same[1],
                same[2],
                same[3],
                hash == null ? "" : hash,
                origin.addedAt().toString());
        return true;
    }

    /** Takes back every statement about one; the number of statements. */
    int remove(String fingerprint) {
        return sql.run("DELETE FROM certificate WHERE fingerprint = ?", fingerprint);
    }

    /** Certificates and OpenPGP keys that somebody added, in that order. */
    public List<CertificateStatement> statements() {
        return sql.list(
                "SELECT kind, fingerprint, bytes, origin, source, file_hash, added FROM certificate ORDER BY number",
                row -> new CertificateStatement(
                        Codes.constant(CertificateStatement.Kind.values(), row.number(1)),
                        row.text(2),
                        ByteString.of(row.bytes(3)),
                        new KeyOrigin(
                                Codes.constant(KeyOrigin.Kind.values(), row.number(4)),
                                row.text(5),
                                row.text(6).isEmpty() ? null : row.text(6),
                                Instant.parse(row.text(7)),
                                null,
                                null)));
    }

    private record Count(int scheme, int cause, boolean matches, boolean vouched, long count) {}

    /** The signatures of top-level messages, counted; every occurrence. */
    public OtherSignatures summary() {
        List<Count> counts = new ArrayList<>();
        sql.forEach(
                "SELECT l.scheme, l.cause, l.matches, l.anchor >= ?, sum(t.n) FROM layer l JOIN (SELECT content AS c,"
                        + " count(*) AS n FROM item WHERE kind = ? AND status = ? AND content IS NOT NULL"
                        + " AND content IN (SELECT number FROM layered) GROUP BY content) t ON t.c = l.number"
                        + " GROUP BY 1, 2, 3, 4",
                row -> counts.add(new Count(row.small(1), row.small(2), row.flag(3), row.flag(4), row.number(5))),
                JudgementRows.VOUCHED,
                Codes.of(ItemKind.MESSAGE),
                Codes.of(ItemStatus.EMITTED));
        Map<Scheme, OtherSignatures.Of> schemes = new EnumMap<>(Scheme.class);
        Map<EndToEndCause, Long> causes = new EnumMap<>(EndToEndCause.class);
        for (Count each : counts) {
            long n = each.count;
            schemes.merge(
                    Codes.constant(Scheme.values(), each.scheme),
                    new OtherSignatures.Of(n, each.matches ? n : 0, each.matches && each.vouched ? n : 0),
                    OtherSignatures.Of::plus);
            EndToEndCause cause = Codes.constant(EndToEndCause.values(), each.cause);
            if (cause != EndToEndCause.NONE) {
                causes.merge(cause, n, Long::sum);
            }
        }
        return new OtherSignatures(schemes, causes);
    }

    /** Messages up to this number were not yet looked at for S/MIME and OpenPGP signatures; 0 where all were. */
    public long unreadThrough() {
        return Recovery.meta(sql, "layers_unread");
    }
}
