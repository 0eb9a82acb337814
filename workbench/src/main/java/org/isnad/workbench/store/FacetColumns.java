package org.isnad.workbench.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.verdict.Level;
import org.jspecify.annotations.Nullable;

/**
 * The facets of every content, in memory: a column of small numbers for each facet of which a content has one value, a set of
 * contents for each value of the others. Made in one pass over the catalog, kept by whoever asks often, and good for the commit
 * it was made at ({@link #sequence}). A count goes once through what was found. Memory: 20 bytes a content, and 12 a document.
 */
public final class FacetColumns {
    private static final long EARLIEST = Instant.parse("1900-01-01T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("2200-01-01T00:00:00Z").getEpochSecond();

    /** A set of which less than one in so many numbers is a member. */
    private static final long SPARSE = 16;

    /** Number and format of every file that has a document in the index. */
    static final String FORMATS = "SELECT f.number, i.format FROM file f JOIN content c ON c.number = f.number"
            + " LEFT JOIN item i ON i.id = c.item";

    private final long sequence;
    private final Map<Facet, Column> columns = new EnumMap<>(Facet.class);
    private final Map<Facet, Map<String, BitSet>> sets = new EnumMap<>(Facet.class);
    private final CarriedDates carried = new CarriedDates();

    /** One value for each content, as a number of the dictionary; 0 for none. */
    private static final class Column {
        private final Map<String, Integer> dictionary = new HashMap<>();
        private final List<String> values = new ArrayList<>(List.of(""));
        private int[] ofContent = new int[1 << 10];

        void set(int number, String value) {
            if (value.isEmpty()) {
                return;
            }
            if (number >= ofContent.length) {
                ofContent = Arrays.copyOf(ofContent, Math.max(number + 1, ofContent.length * 2));
            }
            ofContent[number] = dictionary.computeIfAbsent(value, v -> {
                values.add(v);
                return values.size() - 1;
            });
        }

        LongPredicate having(Predicate<String> wanted) {
            BitSet numbers = new BitSet();
            for (int value = 1; value < values.size(); value++) {
                numbers.set(value, wanted.test(values.get(value)));
            }
            return number -> number < ofContent.length && numbers.get(ofContent[(int) number]);
        }

        List<FacetCount> count(BitSet found) {
            long[] counts = new long[values.size()];
            for (int number = found.nextSetBit(0); number >= 0 && number < ofContent.length; ) {
                counts[ofContent[number]]++;
                number = found.nextSetBit(number + 1);
            }
            List<FacetCount> all = new ArrayList<>();
            for (int value = 1; value < counts.length; value++) {
                if (counts[value] > 0) {
                    all.add(new FacetCount(values.get(value), counts[value]));
                }
            }
            return all;
        }
    }

    /** Empty ones, for whoever fills them from elsewhere than a catalog. */
    public FacetColumns(long sequence) {
        this.sequence = sequence;
        for (Facet facet : List.of(Facet.SENDER, Facet.DOMAIN, Facet.YEAR, Facet.TYPE, Facet.LANGUAGE, Facet.LEVEL)) {
            columns.put(facet, new Column());
        }
        sets.put(Facet.MAILBOX, new TreeMap<>());
        sets.put(Facet.CAUSE, new TreeMap<>());
    }

    static FacetColumns of(Sql sql, long sequence) {
        FacetColumns made = new FacetColumns(sequence);
        sql.forEach(
                "SELECT m.number, m.from_address, m.date, m.date_impossible, m.language, v.level FROM message m"
                        + " LEFT JOIN verdict v ON v.number = m.number",
                made::message);
        sql.forEach(FORMATS, row -> made.put(Facet.TYPE, row.small(1), row.text(2)));
        new DocumentRows(sql).forEachCarried(made::carried);
        sql.forEach(
                "SELECT content, mailbox FROM item WHERE content IS NOT NULL AND mailbox <> ''",
                row -> made.add(Facet.MAILBOX, row.text(2), row.small(1)));
        sql.forEach(
                "SELECT s.number, coalesce(r.cause, ?) FROM signature s LEFT JOIN result r"
                        + " ON r.number = s.number AND r.position = s.position WHERE " + InOrder.SIGNATURES,
                row -> made.add(
                        Facet.CAUSE,
                        Codes.constant(DkimCause.values(), row.number(2)).name(),
                        row.small(1)),
                Codes.of(DkimCause.KEY_MISSING));
        return made;
    }

    private void message(Sql.Row row) throws SQLException {
        int number = row.small(1);
        String sender = row.text(2).toLowerCase(Locale.ROOT);
        put(Facet.SENDER, number, sender);
        put(Facet.DOMAIN, number, sender.substring(sender.lastIndexOf('@') + 1));
        year(number, row.flag(4) ? null : row.nullable(3));
        put(Facet.LANGUAGE, number, row.text(5));
        Long level = row.nullable(6);
        if (level != null) {
            put(Facet.LEVEL, number, Codes.constant(Level.values(), level).name());
        }
        put(Facet.TYPE, number, "message");
    }

    private void carried(int number, @Nullable Long date) {
        year(number, date);
        if (date != null) {
            carried.add(number, date);
        }
    }

    private void year(int number, @Nullable Long date) {
        if (date != null && date >= EARLIEST && date < LATEST) {
            int year = Instant.ofEpochSecond(date).atOffset(ZoneOffset.UTC).getYear();
            put(Facet.YEAR, number, Integer.toString(year));
        }
    }

    /** The one value of a content. */
    public void put(Facet facet, int number, String value) {
        Column column = columns.get(facet);
        if (column != null) {
            column.set(number, value);
        }
    }

    /** One more value of a content. */
    public void add(Facet facet, String value, int number) {
        Map<String, BitSet> values = sets.get(facet);
        if (values != null) {
            values.computeIfAbsent(value, v -> new BitSet()).set(number);
        }
    }

    /** The commit they were made at, see {@link CaseReader#sequence}. */
    public long sequence() {
        return sequence;
    }

    /** The contents that have one of the values that are wanted, by their numbers. */
    public LongPredicate having(Facet facet, Predicate<String> wanted) {
        Column column = columns.get(facet);
        return column == null ? inOne(facet, wanted) : column.having(wanted);
    }

    /** The documents whose first carrier states a date within these epoch seconds, the last left out. */
    public LongPredicate carried(long from, long until) {
        BitSet within = carried.within(from, until);
        return number -> number <= Integer.MAX_VALUE && within.get((int) number);
    }

    private LongPredicate inOne(Facet facet, Predicate<String> wanted) {
        BitSet all = new BitSet();
        sets.getOrDefault(facet, Map.of()).forEach((value, contents) -> {
            if (wanted.test(value)) {
                all.or(contents);
            }
        });
        return number -> number <= Integer.MAX_VALUE && all.get((int) number);
    }

    /**
     * How many of the contents have which value; the commonest first, years in their order, equal ones by name.
     *
     * @param most values of each facet
     */
    public Map<Facet, List<FacetCount>> count(BitSet found, int most) {
        Map<Facet, List<FacetCount>> counted = new EnumMap<>(Facet.class);
        columns.forEach((facet, column) -> counted.put(facet, first(facet, column.count(found), most)));
        sets.forEach((facet, values) -> {
            List<FacetCount> all = new ArrayList<>();
            values.forEach((value, contents) -> {
                long both = inBoth(contents, found);
                if (both > 0) {
                    all.add(new FacetCount(value, both));
                }
            });
            counted.put(facet, first(facet, all, most));
        });
        return counted;
    }

    /** A case may have thousands of mailboxes with a few contents each: those are gone through one by one. */
    private static long inBoth(BitSet contents, BitSet found) {
        if (contents.cardinality() * SPARSE > contents.length()) {
            BitSet both = (BitSet) contents.clone();
            both.and(found);
            return both.cardinality();
        }
        return contents.stream().filter(found::get).count();
    }

    private static List<FacetCount> first(Facet facet, List<FacetCount> all, int most) {
        Comparator<FacetCount> order =
                Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);
        List<FacetCount> sorted = all.stream().sorted(order).limit(most).toList();
        return facet == Facet.YEAR
                ? sorted.stream()
                        .sorted(Comparator.comparing(FacetCount::value))
                        .toList()
                : sorted;
    }
}
