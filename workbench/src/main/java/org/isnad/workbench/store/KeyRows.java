package org.isnad.workbench.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.dkim.Exposure;
import org.isnad.core.dkim.KeyFingerprint;
import org.isnad.core.signature.KeyOrigin;
import org.jspecify.annotations.Nullable;

/** Reads and writes keys, and asks which are wanting. */
public final class KeyRows {
    private final Sql sql;

    KeyRows(Sql sql) {
        this.sql = sql;
    }

    /** Whether it is new; two statements that differ only in the time of adding are one. */
    boolean add(KeyStatement key) {
        KeyOrigin origin = key.origin();
        Object[] stated = {key.domain(), key.selector(), key.recordText(), Codes.of(origin.kind()), origin.source()};
        List<KeyOrigin> same = sql
                .list(
                        KEYS + " WHERE domain = ? AND selector = ? AND record = ? AND kind = ? AND source = ?",
                        KeyRows::key,
                        stated)
                .stream()
                .map(KeyStatement::origin)
                .filter(known -> sameButForTime(known, origin))
                .toList();
        if (!same.isEmpty()) {
            return false;
        }
        sql.run(
                "INSERT INTO key (domain, selector, record, kind, source, file_hash, added, first_seen, last_seen)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                key.domain(),
                key.selector(),
                key.recordText(),
                Codes.of(origin.kind()),
                origin.source(),
                origin.fileHash(),
                origin.addedAt().toString(),
                text(origin.firstSeen()),
                text(origin.lastSeen()));
        return true;
    }

    private static boolean sameButForTime(KeyOrigin a, KeyOrigin b) {
        return a.equals(new KeyOrigin(b.kind(), b.source(), b.fileHash(), a.addedAt(), b.firstSeen(), b.lastSeen()));
    }

    private static final String KEYS =
            "SELECT domain, selector, record, kind, source, file_hash, added, first_seen, last_seen FROM key";

    /** All keys, in the order in which they were added. */
    public List<KeyStatement> all() {
        return sql.list(KEYS + " ORDER BY number", KeyRows::key);
    }

    private static KeyStatement key(Sql.Row row) throws SQLException {
        KeyOrigin origin = new KeyOrigin(
                Codes.constant(KeyOrigin.Kind.values(), row.small(4)),
                row.text(5),
                row.nullableText(6),
                Instant.parse(row.text(7)),
                instant(row.nullableText(8)),
                instant(row.nullableText(9)));
        return new KeyStatement(row.text(1), row.text(2), row.text(3), origin);
    }

    /**
     * Keys that are missing, and recovered ones that nobody vouches for; those that would decide most first. See
     * {@link WantedKey}; attached messages count too, for their levels hang on keys as well.
     */
    public List<WantedKey> wanted() {
        return sql.list(
                "SELECT domain, selector, sum(decides) AS d, sum(signatures), sum(seals) AS e, recovered FROM ("
                        + "SELECT s.domain, s.selector, count(DISTINCT CASE WHEN (s.body_matches OR EXISTS (SELECT 1"
                        + " FROM repair p WHERE p.number = s.number AND p.position = s.position AND p.body_matches))"
                        + " AND NOT EXISTS"
                        + " (SELECT 1 FROM result o WHERE o.number = s.number AND o.matches) THEN s.number END) AS decides,"
                        + " count(*) AS signatures, 0 AS seals, 0 AS recovered FROM signature s LEFT JOIN result r"
                        + " ON r.number = s.number AND r.position = s.position WHERE " + InOrder.SIGNATURES
                        + " AND " + WANTING + " GROUP BY s.domain, s.selector UNION ALL"
                        + " SELECT s.domain, s.selector, 0, 0, count(*), 0 FROM seal s LEFT JOIN seal_result r"
                        + " ON r.number = s.number AND r.position = s.position WHERE " + WANTING
                        + " GROUP BY s.domain, s.selector UNION ALL " + RECOVERED + ")"
                        + " GROUP BY domain, selector, recovered ORDER BY d DESC, e DESC, domain, selector",
                row -> new WantedKey(
                        row.text(1), row.text(2), row.flag(6), row.number(3), row.number(4), row.number(5)));
    }

    /** Signed fields that match under a key nobody vouches for: it was recovered. */
    private static final String RECOVERED =
            "SELECT s.domain, s.selector, count(DISTINCT CASE WHEN r.matches AND NOT EXISTS"
                    + " (SELECT 1 FROM result o WHERE o.number = s.number AND o.matches AND o.anchor >= "
                    + JudgementRows.VOUCHED
                    + ") THEN s.number END), count(*), 0, 1 FROM signature s JOIN result r"
                    + " ON r.number = s.number AND r.position = s.position WHERE " + InOrder.SIGNATURES
                    + " AND r.header_matches AND r.anchor = 0"
                    + " GROUP BY s.domain, s.selector";

    /** Not judged yet, or judged without a usable key; {@code s} names a key. */
    private static final String WANTING =
            "s.domain <> '' AND s.selector <> '' AND (r.cause IS NULL OR r.cause IN (%d, %d, %d))"
                    .formatted(
                            Codes.of(DkimCause.KEY_MISSING),
                            Codes.of(DkimCause.KEY_REVOKED),
                            Codes.of(DkimCause.KEY_INVALID));

    /** Keys that are missing or unusable; those that would decide most first, then by domain and selector. */
    public List<CauseLine> causes() {
        return new CausesQuery(sql).lines();
    }

    /** Statements that the private half of a key is known to others, under any of its fingerprints; the earliest first. */
    public List<Exposure> exposures(List<KeyFingerprint> fingerprints) {
        return new ExposureRows(sql).of(fingerprints);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
