package org.isnad.workbench.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.workbench.SearchOrder;
import org.isnad.workbench.SearchOutcome;
import org.isnad.workbench.search.query.Clause;
import org.isnad.workbench.search.query.ParsedQuery;
import org.isnad.workbench.search.query.QueryMistake;
import org.isnad.workbench.search.query.QueryParser;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.Facet;
import org.isnad.workbench.store.FacetCount;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.web.api.Batch;
import org.isnad.workbench.web.api.BatchLine;
import org.isnad.workbench.web.api.FacetValue;
import org.isnad.workbench.web.api.Line;
import org.isnad.workbench.web.api.Piece;
import org.isnad.workbench.web.api.SearchAnswer;
import org.jspecify.annotations.Nullable;

/** Looks something up. */
final class SearchResource {
    /** What fits on two screens; each line costs reading and unpacking its message. */
    private static final int USUAL = 25;

    private static final int MOST = 200;
    private static final int DEEPEST = 10_000;
    private static final int LONGEST_QUERY = 4096;
    private static final int LARGEST_BATCH = 500;
    private static final int EXCERPT = 240;
    private static final int FACET_VALUES = 12;
    private static final int EVERY_VALUE = 100_000;

    private final Desk desk;

    SearchResource(Desk desk) {
        this.desk = desk;
    }

    Answer search(Call call) {
        int offset = call.number("offset", 0, 0, DEEPEST);
        int limit = call.number("limit", USUAL, 1, MOST);
        return Answer.json(search(call, offset, limit));
    }

    SearchAnswer search(Call call, int offset, int limit) {
        long began = System.nanoTime();
        ParsedQuery query = parsed(call.text("q", ""));
        Sight sight = Sight.of(call.known());
        boolean counted = call.text("facets", "true").equals("true");
        // Of the mailboxes in which a copy lies only some may be named: the others must not take their places.
        int values = sight.isOfAll() ? FACET_VALUES : EVERY_VALUE;
        SearchOrder order = new SearchOrder(
                sight.within(query),
                null,
                limit,
                EXCERPT,
                call.text("fold", "false").equals("true"),
                counted ? values : 0);
        SearchOutcome found = found(sight, order, offset);
        List<Line> lines = desk.open()
                .read(reader -> found.lines().stream()
                        .map(line -> line(reader, line, sight))
                        .toList());
        long took = (System.nanoTime() - began) / 1_000_000;
        return new SearchAnswer(
                query.text(), found.total(), offset, took, lines, counted ? facets(found.facets(), sight) : null);
    }

    private SearchOutcome found(Sight sight, SearchOrder order, int offset) {
        return sight.isOfAll()
                ? desk.open().search(order, offset)
                : desk.open().searchWithin(sight::shows, order, offset);
    }

    private static List<org.isnad.workbench.web.api.Facet> facets(Map<Facet, List<FacetCount>> facets, Sight sight) {
        List<org.isnad.workbench.web.api.Facet> shown = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<FacetValue> values = new ArrayList<>();
            for (FacetCount count : facets.getOrDefault(facet, List.of())) {
                String query = query(facet, count.value());
                boolean visible = facet != Facet.MAILBOX || sight.shows(count.value());
                if (query != null && visible && values.size() < FACET_VALUES) {
                    values.add(new FacetValue(count.value(), count.count(), query));
                }
            }
            if (!values.isEmpty()) {
                shown.add(new org.isnad.workbench.web.api.Facet(Desk.low(facet), values));
            }
        }
        return shown;
    }

    /** What narrows to a value, where the language of queries can say it. */
    private static @Nullable String query(Facet facet, String value) {
        if (value.isEmpty() || value.chars().anyMatch(c -> c == '"' || c < 0x20)) {
            return null;
        }
        return switch (facet) {
            case SENDER -> "from:\"" + value + "\"";
            case DOMAIN -> value.indexOf(' ') >= 0 ? null : "from:*@" + value;
            case YEAR -> "date:" + value;
            case MAILBOX -> "mailbox:\"" + value + "\"";
            case LANGUAGE -> "lang:" + value.toLowerCase(Locale.ROOT);
            case LEVEL -> "level:" + value.toLowerCase(Locale.ROOT);
            case CAUSE -> "cause:" + value.toLowerCase(Locale.ROOT);
            case TYPE ->
                value.equals("message") ? "type:message" : value.indexOf('/') > 0 ? "type:\"" + value + "\"" : null;
        };
    }

    private Line line(CaseReader reader, SearchOutcome.Line line, Sight sight) {
        List<Piece> snippet = line.snippet().pieces().stream()
                .map(piece -> new Piece(piece.text(), piece.marked()))
                .toList();
        if (line.message() != null) {
            return desk.lines().message(reader, line.message(), snippet, line.folded(), sight);
        }
        ItemRow file = line.file();
        if (file == null) {
            throw new IllegalStateException("neither a message nor a file");
        }
        List<ItemRow> places = file.content() == null ? List.of(file) : Lines.places(reader, file.content(), sight);
        return desk.lines().file(places.isEmpty() ? file : places.getFirst(), places.size(), snippet);
    }

    /** Counts what many queries find. */
    Answer batch(Call call) {
        Batch batch = call.read(Batch.class);
        List<String> queries = batch.queries();
        if (queries.size() > LARGEST_BATCH) {
            throw HttpProblem.badRequest("queries");
        }
        Sight sight = Sight.of(call.known());
        List<BatchLine> lines = new ArrayList<>();
        for (String text : queries) {
            lines.add(
                    switch (read(text)) {
                        case QueryMistake mistake ->
                            new BatchLine(text, null, call.words().say(mistake.phrase()));
                        case ParsedQuery query ->
                            new BatchLine(
                                    text,
                                    found(sight, SearchOrder.of(sight.within(query), 0, EXCERPT), 0)
                                            .total(),
                                    null);
                    });
        }
        return Answer.json(lines);
    }

    static ParsedQuery parsed(String text) {
        return switch (read(text)) {
            case ParsedQuery query -> query;
            case QueryMistake mistake -> throw new HttpProblem(400, mistake.phrase());
        };
    }

    private static org.isnad.workbench.search.query.QueryReading read(String text) {
        if (text.length() > LONGEST_QUERY) {
            throw HttpProblem.badRequest("q");
        }
        return text.isBlank() ? new ParsedQuery("", new Clause.Everything()) : QueryParser.parse(text);
    }
}
