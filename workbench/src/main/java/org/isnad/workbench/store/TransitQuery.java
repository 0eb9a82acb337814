package org.isnad.workbench.store;

import java.util.EnumMap;
import java.util.Map;
import org.isnad.core.arc.ArcCause;
import org.isnad.core.arc.ArcStatus;
import org.isnad.core.dkim.SignatureKind;

/** Counts chains and marks within a {@link SummaryQuery}, over its table of top-level messages. */
record TransitQuery(Sql sql) {
    private static final String CHAINS = " FROM top t JOIN chain c ON c.number = t.c ";

    Summary.Arc arc() {
        return new Summary.Arc(
                sql.count("SELECT coalesce(sum(t.n), 0)" + CHAINS),
                sql.count(
                        "SELECT coalesce(sum(t.n), 0) FROM top t JOIN seal s ON s.number = t.c WHERE s.kind = ?",
                        Codes.of(SignatureKind.ARC_SEAL)),
                chains(ArcStatus.PASS),
                chains(ArcStatus.FAIL),
                chains(ArcStatus.UNCHECKED),
                causes(),
                sql.count(
                        "SELECT coalesce(sum(t.n), 0) FROM top t JOIN seal s ON s.number = t.c WHERE s.kind = ?",
                        Codes.of(SignatureKind.GOOGLE)));
    }

    private long chains(ArcStatus status) {
        return sql.count("SELECT coalesce(sum(t.n), 0)" + CHAINS + "WHERE c.status = ?", Codes.of(status));
    }

    private Map<ArcCause, Long> causes() {
        Map<ArcCause, Long> causes = new EnumMap<>(ArcCause.class);
        sql.forEach(
                "SELECT c.cause, sum(t.n)" + CHAINS + "WHERE c.cause <> ? GROUP BY c.cause",
                row -> causes.put(Codes.constant(ArcCause.values(), row.number(1)), row.number(2)),
                Codes.of(ArcCause.NONE));
        return causes;
    }
}
