package org.isnad.workbench.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.Repair;
import org.isnad.core.dkim.repair.Removal;
import org.isnad.core.dkim.repair.Repairer;
import org.isnad.core.item.ItemId;

/** What searches undid of signatures, and what of it is a list's own. */
public final class RepairRows {
    private final Sql sql;

    RepairRows(Sql sql) {
        this.sql = sql;
    }

    /** "At least 20 messages of that list" (EVIDENCE, rule 9). */
    static final int MESSAGES_OF_LIST = 20;

    private static final int PAGE = 500;

    /** In place of what an earlier search found. */
    void write(FoundRepair found) {
        sql.run(
                "INSERT OR REPLACE INTO repair (number, position, body_matches, facts) VALUES (?, ?, ?, ?)",
                found.number(),
                found.position(),
                found.facts().bodyHashMatches(),
                FactsCodec.encode(found.facts()));
        sql.run("DELETE FROM repair_text WHERE number = ? AND position = ?", found.number(), found.position());
        for (Removal removal : found.removed()) {
            sql.run(
                    "INSERT OR REPLACE INTO repair_text (number, position, kind, text, list) VALUES (?, ?, ?, ?, ?)",
                    found.number(),
                    found.position(),
                    Codes.of(removal.kind()),
                    removal.bytes().toByteArray(),
                    removal.isListable() ? found.list() : "");
        }
    }

    void searched(long number, int position, long keys) {
        sql.run(
                "INSERT OR REPLACE INTO repair_search (number, position, keys) VALUES (?, ?, ?)",
                number,
                position,
                keys);
    }

    /** What a search found for the signatures of a message, by their place. */
    public Map<Integer, HashFacts> of(long number) {
        Map<Integer, HashFacts> repaired = new TreeMap<>();
        sql.list(
                        "SELECT position, facts FROM repair WHERE number = ?",
                        row -> Map.entry(row.small(1), FactsCodec.hashFacts(row.bytes(2))),
                        number)
                .forEach(entry -> repaired.put(entry.getKey(), entry.getValue()));
        return repaired;
    }

    /** Signatures without a match, of the messages up to {@link #pageAfter}. */
    public List<Unmatched> unmatchedAfter(long number) {
        return sql.list(
                "SELECT s.number, c.sha256, s.position, s.domain, s.selector, t.keys FROM signature s"
                        + " JOIN content c ON c.number = s.number"
                        + " LEFT JOIN result r ON r.number = s.number AND r.position = s.position"
                        + " LEFT JOIN repair_search t ON t.number = s.number AND t.position = s.position"
                        + " WHERE s.number IN (SELECT DISTINCT number FROM signature WHERE number > ?"
                        + " ORDER BY number LIMIT " + PAGE + ")"
                        + " AND NOT coalesce(r.matches, 0) ORDER BY s.number, s.position",
                row -> new Unmatched(
                        row.number(1),
                        ItemId.of(row.bytes(2)),
                        row.small(3),
                        row.text(4),
                        row.text(5),
                        row.nullable(6)),
                number);
    }

    /** The last message of a page of signed messages above a number; that number where there is none. */
    public long pageAfter(long number) {
        return sql.count(
                "SELECT coalesce(max(number), ?1) FROM (SELECT DISTINCT number FROM signature WHERE number > ?1"
                        + " ORDER BY number LIMIT " + PAGE + ")",
                number);
    }

    private record Row(long number, int position, HashFacts facts) {}

    /**
     * Names what is a list's own: what was taken off stands, byte for byte, on as many messages of the list. All that was
     * taken off under one name must be.
     *
     * @return the numbers of the messages whose facts changed
     */
    List<Long> nameListed() {
        sql.script("""
                CREATE TEMP TABLE listed AS SELECT list, text FROM repair_text WHERE list <> ''
                GROUP BY list, text HAVING count(DISTINCT number) >= %d;
                CREATE INDEX listed_text ON listed (text, list);
                """.formatted(MESSAGES_OF_LIST));
        List<Row> rows = sql.list(
                "SELECT DISTINCT r.number, r.position, r.facts FROM repair r JOIN repair_text t"
                        + " ON t.number = r.number AND t.position = r.position"
                        + " JOIN listed l ON l.text = t.text AND l.list = t.list",
                row -> new Row(row.number(1), row.small(2), FactsCodec.hashFacts(row.bytes(3))));
        List<Long> changed = new ArrayList<>();
        for (Row row : rows) {
            HashFacts named = Repairer.listed(row.facts, listedKinds(row.number, row.position));
            if (!named.equals(row.facts)) {
                sql.run(
                        "UPDATE repair SET facts = ? WHERE number = ? AND position = ?",
                        FactsCodec.encode(named),
                        row.number,
                        row.position);
                changed.add(row.number);
            }
        }
        sql.script("DROP TABLE listed;\n");
        return changed;
    }

    private List<Repair.Kind> listedKinds(long number, int position) {
        return sql.list(
                "SELECT t.kind FROM repair_text t LEFT JOIN listed l"
                        + " ON l.text = t.text AND l.list = t.list"
                        + " WHERE t.number = ? AND t.position = ? GROUP BY t.kind HAVING count(*) = count(l.text)",
                row -> Codes.constant(Repair.Kind.values(), row.number(1)),
                number,
                position);
    }

    /** How many signatures were repaired by what: the kinds of what was undone, in order, joined by {@code +}. */
    public Map<String, Long> byTransformation() {
        Map<String, Long> counts = new TreeMap<>();
        sql.forEach("SELECT facts FROM repair", row -> {
            HashFacts facts = FactsCodec.hashFacts(row.bytes(1));
            List<String> kinds = facts.repairs().stream()
                    .map(Repair::kind)
                    .filter(Repair.Kind::isBeyondRfc)
                    .map(Enum::name)
                    .toList();
            counts.merge(String.join("+", kinds), 1L, Long::sum);
        });
        return counts;
    }
}
