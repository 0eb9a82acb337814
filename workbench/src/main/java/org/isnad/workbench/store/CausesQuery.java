package org.isnad.workbench.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.store.CauseLine.KeyState;

/** Asks why signatures are not a plain match, by domain, selector and year (docs/design/dkim.md, causes). */
record CausesQuery(Sql sql) {
    private static final int MISSING = Codes.of(DkimCause.KEY_MISSING);

    /** No usable key: what a further one would mend. */
    private static final String WITHOUT_KEY = "coalesce(r.cause, %d) IN (%d, %d, %d)"
            .formatted(MISSING, MISSING, Codes.of(DkimCause.KEY_REVOKED), Codes.of(DkimCause.KEY_INVALID));

    /** A line for each message, name and cause; {@code n} is how often the message lies in the case. */
    private static final String OF_MESSAGES = "SELECT s.domain AS domain, s.selector AS selector,"
            + " CASE WHEN m.date IS NOT NULL AND NOT m.date_impossible"
            + " THEN CAST(strftime('%Y', m.date, 'unixepoch') AS INTEGER) END AS year,"
            + " coalesce(r.cause, " + MISSING + ") AS cause, t.n AS n, count(*) AS signatures,"
            + " sum(coalesce(r.matches, 0)) AS matching,"
            + " max(" + WITHOUT_KEY + " AND (s.body_matches OR EXISTS (SELECT 1 FROM repair p WHERE p.number = s.number"
            + " AND p.position = s.position AND p.body_matches)) AND NOT EXISTS (SELECT 1 FROM result o"
            + " WHERE o.number = s.number AND o.matches)) AS decides"
            + " FROM (SELECT content AS c, count(*) AS n FROM item WHERE kind = ? AND status = ? AND content IS NOT NULL"
            + " GROUP BY content) t CROSS JOIN signature s ON s.number = t.c CROSS JOIN message m ON m.number = t.c"
            + " LEFT JOIN result r ON r.number = s.number AND r.position = s.position"
            + " WHERE coalesce(r.cause, " + MISSING + ") <> ? GROUP BY t.c, s.domain, s.selector, 4";

    /** Those that most messages have first, then by name, year and cause. */
    List<CauseLine> lines() {
        Map<String, KeyState> keys = keys();
        return sql.list(
                "SELECT domain, selector, year, cause, sum(n * signatures), sum(n * matching), sum(n) AS messages,"
                        + " sum(n * decides) FROM (" + OF_MESSAGES + ") GROUP BY domain, selector, year, cause"
                        + " ORDER BY messages DESC, domain, selector, year, cause",
                row -> {
                    Long year = row.nullable(3);
                    return new CauseLine(
                            row.text(1),
                            row.text(2),
                            year == null ? null : year.intValue(),
                            Codes.constant(DkimCause.values(), row.small(4)),
                            keys.getOrDefault(name(row.text(1), row.text(2)), KeyState.MISSING),
                            row.number(5),
                            row.number(6),
                            row.number(7),
                            row.number(8));
                },
                Codes.of(ItemKind.MESSAGE),
                Codes.of(ItemStatus.EMITTED),
                Codes.of(DkimCause.NONE));
    }

    private Map<String, KeyState> keys() {
        Map<String, KeyState> keys = new HashMap<>();
        sql.forEach(
                "SELECT lower(domain), lower(selector), min(kind = ?) FROM key GROUP BY 1, 2",
                row -> keys.put(name(row.text(1), row.text(2)), row.flag(3) ? KeyState.RECOVERED : KeyState.STATED),
                Codes.of(KeyOrigin.Kind.RECOVERED));
        return keys;
    }

    /** A blank stands in neither. */
    private static String name(String domain, String selector) {
        return selector + ' ' + domain;
    }
}
