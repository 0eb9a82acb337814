package org.isnad.workbench.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.evidence.Evidence;

/**
 * What several tables keep about the messages of a page, asked for once a page: judging a hundred thousand messages again
 * is mostly asking, and a question for each message costs more than its answer.
 *
 * @param signatures by message, top to bottom
 * @param repaired by message and place
 * @param noticed by message, in the order of the passes' names
 * @param quoted the messages that others quote
 */
record PageRows(
        Map<Long, List<HashFacts>> signatures,
        Map<Long, Map<Integer, HashFacts>> repaired,
        Map<Long, List<Evidence>> noticed,
        Set<Long> quoted) {
    /** Of a column: is it one of the numbers of {@link #json}? */
    static final String OF_PAGE = " IN (SELECT value FROM json_each(?)) ";

    private record Signature(long number, int position, HashFacts facts) {}

    private record Noticed(long number, List<Evidence> evidence) {}

    static PageRows of(Sql sql, List<Long> numbers) {
        String page = json(numbers);
        Map<Long, List<HashFacts>> signatures = new HashMap<>();
        for (Signature row : facts(sql, "signature", page)) {
            signatures.computeIfAbsent(row.number, number -> new ArrayList<>()).add(row.facts);
        }
        Map<Long, Map<Integer, HashFacts>> repaired = new HashMap<>();
        for (Signature row : facts(sql, "repair", page)) {
            repaired.computeIfAbsent(row.number, number -> new TreeMap<>()).put(row.position, row.facts);
        }
        Map<Long, List<Evidence>> noticed = new HashMap<>();
        for (Noticed row : sql.list(
                "SELECT number, evidence FROM noticed WHERE number" + OF_PAGE + "AND length(evidence) > "
                        + NoticedRows.EMPTY + " ORDER BY number, pass",
                set -> new Noticed(set.number(1), FactsCodec.evidence(set.bytes(2))),
                page)) {
            noticed.computeIfAbsent(row.number, number -> new ArrayList<>()).addAll(row.evidence);
        }
        Set<Long> quoted = new HashSet<>(
                sql.list("SELECT DISTINCT original FROM quote WHERE original" + OF_PAGE, row -> row.number(1), page));
        return new PageRows(signatures, repaired, noticed, quoted);
    }

    /** A list as one argument of a statement, whatever its length. */
    static String json(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    private static List<Signature> facts(Sql sql, String table, String page) {
        return sql.list(
                "SELECT number, position, facts FROM " + table + " WHERE number" + OF_PAGE
                        + "ORDER BY number, position",
                row -> new Signature(row.number(1), row.small(2), FactsCodec.hashFacts(row.bytes(3))),
                page);
    }

    List<HashFacts> signatures(long number) {
        return signatures.getOrDefault(number, List.of());
    }

    Map<Integer, HashFacts> repaired(long number) {
        return repaired.getOrDefault(number, Map.of());
    }

    List<Evidence> noticed(long number) {
        return noticed.getOrDefault(number, List.of());
    }

    boolean isQuoted(long number) {
        return quoted.contains(number);
    }
}
