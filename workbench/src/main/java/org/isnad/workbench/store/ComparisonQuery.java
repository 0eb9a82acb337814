package org.isnad.workbench.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.ReadingDigest;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;

/**
 * Holds two acquisitions against each other: two sets of contents, in temporary tables, and what is in one of them only. A
 * message that the other one has under the same Message-ID is a version, not added or missing. Names are compared below what
 * the user gave, so that the same dump in two folders has the same names; places by number, as in a mailbox file, are no
 * names.
 */
final class ComparisonQuery {
    /** Versions of one message that are tried for the one that is nearest. */
    private static final int MOST_VERSIONS = 50;

    private final Sql sql;
    private final AcquisitionQueries acquisitions;
    private final VersionRows versions;
    private final List<Difference> differences = new ArrayList<>();

    ComparisonQuery(Sql sql) {
        this.sql = sql;
        this.acquisitions = new AcquisitionQueries(sql);
        this.versions = new VersionRows(sql);
    }

    Comparison compare(long first, long second) {
        return sql.ofOneCommit(() -> {
            side("one", first);
            side("two", second);
            long same = sql.count("SELECT count(*) FROM one WHERE content IN (SELECT content FROM two)");
            sameNames(first, second);
            onlyIn("one", "two").forEach(each -> differences.add(oneSided(each, "two", true)));
            onlyIn("two", "one").forEach(each -> differences.add(oneSided(each, "one", false)));
            sql.script("DROP TABLE one;\nDROP TABLE two;\n");
            return files(first, second, same);
        });
    }

    private void side(String name, long acquisition) {
        sql.script("CREATE TEMP TABLE " + name + " (content INTEGER PRIMARY KEY, place TEXT NOT NULL);\n");
        sql.run(
                "INSERT INTO " + name + " SELECT content, min(locator) FROM item WHERE acquisition = ? AND "
                        + AcquisitionQueries.LEAVES + " GROUP BY content",
                acquisition);
    }

    /** A content that one side has and the other has not. */
    private record Alone(long number, ItemId content, String place, String messageId) {}

    private static final String ALONE = "SELECT s.content, c.sha256, s.place, coalesce(m.message_id, '') FROM %s s"
            + " JOIN content c ON c.number = s.content LEFT JOIN message m ON m.number = s.content WHERE ";

    private static Alone alone(Sql.Row row) throws java.sql.SQLException {
        return new Alone(row.number(1), ItemId.of(row.bytes(2)), row.text(3), row.text(4));
    }

    private List<Alone> onlyIn(String side, String other) {
        return sql.list(
                ALONE.formatted(side) + "s.content NOT IN (SELECT content FROM " + other
                        + ") ORDER BY s.place, c.sha256",
                ComparisonQuery::alone);
    }

    private Difference oneSided(Alone alone, String other, boolean first) {
        Optional<Nearest> nearest = alone.messageId.isEmpty()
                ? Optional.empty()
                : sql
                        .list(
                                ALONE.formatted(other) + "m.message_id = ? ORDER BY c.sha256 LIMIT " + MOST_VERSIONS,
                                ComparisonQuery::alone,
                                alone.messageId)
                        .stream()
                        .map(each -> new Nearest(each, differing(alone.number, each.number)))
                        .min(Comparator.comparing(each -> each.differs.size()));
        if (nearest.isEmpty()) {
            return first
                    ? new Difference.Missing(alone.content, alone.place)
                    : new Difference.Added(alone.content, alone.place);
        }
        Alone one = first ? alone : nearest.get().version;
        Alone two = first ? nearest.get().version : alone;
        return new Difference.Version(one.content, two.content, one.place, two.place, nearest.get().differs);
    }

    private record Nearest(Alone version, Set<Claim> differs) {}

    /** All claims, where one of them was not read yet: nobody may take the unknown for the same. */
    private Set<Claim> differing(long one, long other) {
        Optional<ReadingDigest> first = versions.reading(one);
        Optional<ReadingDigest> second = versions.reading(other);
        if (first.isEmpty() || second.isEmpty()) {
            return EnumSet.of(Claim.CONTENT, Claim.SENDER, Claim.SUBJECT, Claim.STATED_DATE, Claim.ATTACHMENTS);
        }
        Set<Claim> claims = EnumSet.noneOf(Claim.class);
        claims.addAll(first.get().differsFrom(second.get()));
        if (!attached(one).equals(attached(other))) {
            claims.add(Claim.ATTACHMENTS);
        }
        return claims;
    }

    private List<Long> attached(long number) {
        return sql.list(
                "SELECT coalesce(k.content, 0) FROM content c JOIN item k ON k.parent = c.item WHERE c.number = ?"
                        + " ORDER BY k.ordinal",
                row -> row.number(1),
                number);
    }

    private void sameNames(long first, long second) {
        boolean single = acquisitions.roots(first).size() == 1
                && acquisitions.roots(second).size() == 1;
        names("names_one", first, single);
        names("names_two", second, single);
        sql.forEach(
                "SELECT DISTINCT x.sha256, y.sha256, a.name FROM names_one a JOIN names_two b ON b.name = a.name"
                        + " JOIN content x ON x.number = a.content JOIN content y ON y.number = b.content"
                        + " WHERE a.content <> b.content ORDER BY a.name, x.sha256, y.sha256",
                row -> differences.add(
                        new Difference.SameName(ItemId.of(row.bytes(1)), ItemId.of(row.bytes(2)), row.text(3))));
        sql.script("DROP TABLE names_one;\nDROP TABLE names_two;\n");
    }

    private void names(String table, long acquisition, boolean single) {
        sql.script("CREATE TEMP TABLE " + table + " (name TEXT NOT NULL, content INTEGER NOT NULL);\n");
        for (ItemRow root : acquisitions.roots(acquisition)) {
            String start = root.locator().text();
            sql.run(
                    "INSERT INTO " + table + " SELECT ?1 || substr(locator, length(?2) + 1), content FROM item"
                            + " WHERE acquisition = ?3 AND " + AcquisitionQueries.LEAVES
                            + " AND (locator = ?2 OR substr(locator, 1, length(?2) + 1) IN (?2 || '/', ?2 || '!'))"
                            + " AND locator NOT GLOB '*/#[0-9]*'",
                    single ? "" : base(root),
                    start,
                    acquisition);
        }
        sql.script("CREATE INDEX temp." + table + "_name ON " + table + " (name);\n");
    }

    private static String base(ItemRow root) {
        Path name = Path.of(root.name()).getFileName();
        return name == null ? "" : name.toString();
    }

    private Comparison files(long first, long second, long same) {
        boolean single = acquisitions.roots(first).size() == 1
                && acquisitions.roots(second).size() == 1;
        Map<String, String> one = inputs(first, single);
        Map<String, String> two = inputs(second, single);
        long equal = one.entrySet().stream()
                .filter(each -> each.getValue().equals(two.get(each.getKey())))
                .count();
        long both = one.keySet().stream().filter(two::containsKey).count();
        return new Comparison(equal, both - equal, one.size() - both, two.size() - both, same, differences);
    }

    /** Hash by path below what was given; a file that could not be read equals no other. */
    private Map<String, String> inputs(long acquisition, boolean single) {
        Map<String, String> inputs = new HashMap<>();
        for (ItemRow root : acquisitions.roots(acquisition)) {
            String start = Locator.root(root.name()).text();
            sql.forEach(
                    "SELECT locator, hex(sha256), sha256 IS NULL FROM input_file WHERE (" + AcquisitionQueries.INPUTS_OF
                            + ") AND (locator = ?2 OR substr(locator, 1, length(?2) + 1) = ?2 || '/') ORDER BY acquisition",
                    row -> inputs.put(
                            (single ? "" : base(root)) + row.text(1).substring(start.length()),
                            row.flag(3) ? "unread " + acquisition : row.text(2)),
                    acquisition,
                    start);
        }
        return inputs;
    }
}
