package org.isnad.workbench.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.core.evidence.Claim;
import org.isnad.workbench.store.LevelCount;
import org.isnad.workbench.store.Overview;
import org.isnad.workbench.web.api.LevelCounts;
import org.isnad.workbench.web.api.MapCell;
import org.isnad.workbench.web.api.MapColumn;
import org.isnad.workbench.web.api.MapRow;
import org.isnad.workbench.web.api.TrustMap;
import org.jspecify.annotations.Nullable;

/** The archive as a table of levels. */
final class TrustMapResource implements Resource {
    private static final int USUAL_ROWS = 100;
    private static final int MOST_ROWS = 1000;
    /** As many as the client shows ({@code MapScreen.svelte}). */
    private static final int FIRST_ROWS = 40;

    private static final String MESSAGE = "message";

    private final Desk desk;

    TrustMapResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(Call call) {
        return desk.soon(question(call), call);
    }

    String json(Call call) {
        return desk.snapshots().whole(question(call));
    }

    private Snapshots.Question question(Call call) {
        String rows = call.oneOf("rows", List.of("mailbox", "domain", "folder"), "mailbox");
        String columns = call.oneOf("columns", List.of("month", "year"), "month");
        String claim = call.text("claim", MESSAGE);
        int limit = call.number("limit", USUAL_ROWS, 1, MOST_ROWS);
        return question(rows, columns, claim, limit, Sight.of(call.known()));
    }

    /** What a browser asks for first. */
    Snapshots.Question first(Sight sight) {
        return question("mailbox", "month", MESSAGE, FIRST_ROWS, sight);
    }

    private Snapshots.Question question(String rows, String columns, String claim, int limit, Sight sight) {
        Claim asked = claim.equals(MESSAGE) ? null : claim(claim);
        Overview.Rows by = Overview.Rows.valueOf(rows.toUpperCase(Locale.ROOT));
        Overview.Columns across = Overview.Columns.valueOf(columns.toUpperCase(Locale.ROOT));
        return new Snapshots.Question(
                String.join(" ", "trust-map", rows, columns, claim, "" + limit, sight.name()),
                () -> desk.open()
                        .read(reader -> map(
                                reader.sequence(),
                                claim,
                                by,
                                sight.within(reader, () -> reader.overview().levels(by, across, asked)),
                                limit)));
    }

    private static Claim claim(String name) {
        for (Claim claim : Claim.values()) {
            if (Desk.low(claim).equals(name)) {
                return claim;
            }
        }
        throw HttpProblem.badRequest("claim");
    }

    /** The rows of most messages, those beyond the limit as one. */
    private static TrustMap map(long sequence, String claim, Overview.Rows by, List<LevelCount> counts, int limit) {
        Map<String, LevelCounts> sums = new TreeMap<>();
        TreeMap<String, Integer> columns = new TreeMap<>();
        long undated = 0;
        for (LevelCount count : counts) {
            sums.merge(
                    count.row(),
                    LevelCounts.NONE.plus(count.level(), count.messages()),
                    (a, _) -> a.plus(count.level(), count.messages()));
            if (count.column().isEmpty()) {
                undated += count.messages();
            } else {
                columns.put(count.column(), 0);
            }
        }
        int place = 0;
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            column.setValue(place++);
        }
        List<String> named = sums.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, LevelCounts> entry) ->
                                -entry.getValue().total())
                        .thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        Map<String, Integer> rowOf = new HashMap<>();
        List<MapRow> rows = new ArrayList<>();
        for (String name : named) {
            rowOf.put(name, rows.size());
            rows.add(new MapRow(name, false, query(by, name), sums.getOrDefault(name, LevelCounts.NONE)));
        }
        if (named.size() < sums.size()) {
            rows.add(new MapRow("", true, null, rest(counts, rowOf)));
        }
        return new TrustMap(
                sequence,
                claim,
                rows,
                columns.keySet().stream()
                        .map(name -> new MapColumn(name, "date:" + name))
                        .toList(),
                cells(counts, rowOf, columns, rows.size() - 1),
                undated);
    }

    private static LevelCounts rest(List<LevelCount> counts, Map<String, Integer> rowOf) {
        LevelCounts rest = LevelCounts.NONE;
        for (LevelCount count : counts) {
            if (!rowOf.containsKey(count.row())) {
                rest = rest.plus(count.level(), count.messages());
            }
        }
        return rest;
    }

    private static List<MapCell> cells(
            List<LevelCount> counts, Map<String, Integer> rowOf, Map<String, Integer> columns, int rest) {
        record Place(int row, int column) {}
        Map<Place, LevelCounts> cells =
                new TreeMap<>(Comparator.comparingInt(Place::row).thenComparing(Place::column));
        for (LevelCount count : counts) {
            Integer column = columns.get(count.column());
            if (column != null) {
                cells.merge(
                        new Place(rowOf.getOrDefault(count.row(), rest), column),
                        LevelCounts.NONE.plus(count.level(), count.messages()),
                        (a, _) -> a.plus(count.level(), count.messages()));
            }
        }
        return cells.entrySet().stream()
                .map(entry -> new MapCell(entry.getKey().row(), entry.getKey().column(), entry.getValue()))
                .toList();
    }

    /** What finds the messages of a row, where the language of queries can say it. */
    private static @Nullable String query(Overview.Rows by, String name) {
        boolean sayable = !name.isEmpty() && name.chars().noneMatch(c -> c == '"' || c < 0x20);
        if (!sayable) {
            return null;
        }
        return switch (by) {
            case MAILBOX -> "mailbox:\"" + name + "\"";
            case DOMAIN -> name.indexOf(' ') >= 0 ? null : "from:*@" + name;
            case FOLDER -> null;
        };
    }
}
