package org.isnad.workbench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Phrase;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.publish.Csv;
import org.isnad.workbench.search.query.ParsedQuery;
import org.isnad.workbench.search.query.QueryMistake;
import org.isnad.workbench.search.query.QueryParser;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.StoredMessage;

/**
 * Many queries from a CSV file, their results into another. What is done lies in {@code OUT.part} and is taken up again by the
 * same call: queries are answered in their order, and the rows of the last one, which may be half written, are written anew.
 */
public final class SearchBatch {
    private static final int EXCERPT = 180;
    private static final List<String> HEADER = List.of(
            "number",
            "query",
            "total",
            "rank",
            "id",
            "kind",
            "messageId",
            "date",
            "from",
            "subject",
            "level",
            "locator",
            "snippet",
            "problem");

    private final Workbench workbench;
    private final int limit;
    private final Function<Phrase, String> say;

    /**
     * @param limit results of each query at most
     * @param say how a mistake in a query is worded
     */
    public SearchBatch(Workbench workbench, int limit, Function<Phrase, String> say) {
        this.workbench = workbench;
        this.limit = limit;
        this.say = say;
    }

    /** The queries of a file: its column {@code query}, or else its first one, the header left out. */
    public static List<String> queries(String csv) {
        List<List<String>> rows = Csv.rows(csv);
        int column = rows.isEmpty() ? -1 : rows.getFirst().indexOf("query");
        List<String> queries = new ArrayList<>();
        for (List<String> row : column >= 0 ? rows.subList(1, rows.size()) : rows) {
            String query = row.size() > Math.max(column, 0)
                    ? row.get(Math.max(column, 0)).strip()
                    : "";
            if (!query.isEmpty()) {
                queries.add(query);
            }
        }
        return queries;
    }

    /**
     * Answers them all, or those that are left; says whether it came to the end.
     *
     * @param progress told how many are answered
     * @param stop asked between two queries
     */
    public boolean run(List<String> queries, Path out, LongConsumer progress, BooleanSupplier stop) {
        Path part = out.resolveSibling(out.getFileName() + ".part");
        try {
            int done = takeUp(part, queries);
            try (BufferedWriter rows = Files.newBufferedWriter(
                    part, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                if (done == 0) {
                    rows.write(Csv.row(HEADER));
                }
                for (int number = done; number < queries.size(); number++) {
                    if (stop.getAsBoolean()) {
                        return false;
                    }
                    rows.write(answer(number, queries.get(number)));
                    rows.flush();
                    progress.accept(number + 1);
                }
            }
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cuts away the last query's rows and what is behind; returns how many queries are answered for good. */
    private static int takeUp(Path part, List<String> queries) throws IOException {
        if (!Files.exists(part)) {
            return 0;
        }
        // A cut may go through a letter, and what is left of a row is no row.
        List<List<String>> rows = Csv.rows(new String(Files.readAllBytes(part), StandardCharsets.UTF_8)).stream()
                .filter(row -> row.size() == HEADER.size())
                .toList();
        int last = 0;
        for (List<String> row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            int number = number(row.getFirst());
            if (number < 1 || number > queries.size() || !isOf(row.get(1), queries.get(number - 1))) {
                throw new Workbench.BadRequest(Phrase.of("search.batch.other-queries", part.toString()));
            }
            last = number;
        }
        StringBuilder kept = new StringBuilder();
        for (List<String> row : rows) {
            int number = number(row.getFirst());
            if (number < last && last > 1) {
                kept.append(Csv.row(row));
            }
        }
        Files.writeString(part, kept);
        return Math.max(0, last - 1);
    }

    /** A query that looks like a formula has an apostrophe. */
    private static boolean isOf(String cell, String query) {
        return cell.equals(query) || cell.equals("'" + query);
    }

    private static int number(String cell) {
        return cell.isEmpty() || cell.length() > 9 || !cell.chars().allMatch(c -> c >= '0' && c <= '9')
                ? 0
                : Integer.parseInt(cell);
    }

    private String answer(int number, String query) {
        String shown = Integer.toString(number + 1);
        return switch (QueryParser.parse(query)) {
            case QueryMistake mistake -> row(shown, query, "", "", List.of(), say.apply(mistake.phrase()));
            case ParsedQuery parsed -> {
                SearchOutcome outcome = workbench.search(parsed, limit, EXCERPT);
                String total = Long.toString(outcome.total());
                StringBuilder rows = new StringBuilder();
                for (int i = 0; i < outcome.lines().size(); i++) {
                    rows.append(row(
                            shown,
                            query,
                            total,
                            Integer.toString(i + 1),
                            cells(outcome.lines().get(i)),
                            ""));
                }
                yield rows.isEmpty() ? row(shown, query, total, "", List.of(), "") : rows.toString();
            }
        };
    }

    private static String row(
            String number, String query, String total, String rank, List<String> hit, String problem) {
        List<String> cells = new ArrayList<>(List.of(number, query, total, rank));
        cells.addAll(hit);
        while (cells.size() < HEADER.size() - 1) {
            cells.add("");
        }
        cells.add(problem);
        return Csv.row(cells);
    }

    private static List<String> cells(SearchOutcome.Line line) {
        String snippet = line.snippet().render("", "");
        StoredMessage message = line.message();
        if (message != null) {
            Long date = message.date();
            Level level = message.level();
            return List.of(
                    message.content().hex(),
                    "message",
                    message.messageId(),
                    date == null ? "" : Instant.ofEpochSecond(date).toString(),
                    message.fromAddress(),
                    message.subject(),
                    level == null ? "" : level.name(),
                    message.locator().text(),
                    snippet);
        }
        ItemRow file = line.file();
        if (file == null) {
            return List.of();
        }
        ItemId id = file.content();
        return List.of(
                id == null ? "" : id.hex(),
                "file",
                "",
                "",
                "",
                file.name(),
                "",
                file.locator().text(),
                snippet);
    }
}
