package org.isnad.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.ingest.ContentHash;
import org.isnad.workbench.search.query.ParsedQuery;
import org.isnad.workbench.search.query.QueryParser;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.ItemRow;

/**
 * Everything of a case that anybody can see, as lines: two cases with equal images cannot be told apart by a user. Internal
 * numbers do not occur in it.
 */
final class CaseImage {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private CaseImage() {}

    static List<String> of(Path folder, String... queries) {
        List<String> lines = new ArrayList<>();
        try (CaseReader reader = Workbench.at(folder, CLOCK).read()) {
            Deque<Long> parents = new ArrayDeque<>(List.of(0L));
            while (!parents.isEmpty()) {
                for (ItemRow row : reader.items().children(parents.pop())) {
                    lines.add(line(row, reader));
                    parents.push(row.id());
                }
            }
            reader.overview()
                    .containers()
                    .forEach(container ->
                            lines.add("account " + container.container().locator() + " " + container.entries()));
            reader.messages()
                    .forEachAfterBatch(
                            0,
                            message -> lines.add("message " + message.content() + " " + message.level() + " "
                                    + reader.versions().of(message.number())));
            lines.add(reader.overview().summary().toString());
        }
        for (String query : queries) {
            ParsedQuery parsed = (ParsedQuery) QueryParser.parse(query);
            SearchOutcome outcome = Workbench.at(folder, CLOCK).search(parsed, 50, 80);
            lines.add("query " + query + " " + outcome.total());
            outcome.lines()
                    .forEach(hit -> lines.add("hit " + query + " "
                            + (hit.message() != null
                                    ? hit.message().content() + " "
                                            + hit.message().level()
                                    : "file")
                            + " " + hit.snippet().render("[", "]")));
        }
        Collections.sort(lines);
        return lines;
    }

    private static void copy(CaseReader reader, ItemId content, ByteArrayOutputStream out) {
        try {
            reader.copyTo(content, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(ItemRow row, CaseReader reader) {
        String bytes = "";
        if (row.content() != null) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            copy(reader, row.content(), out);
            bytes = out.size() + " "
                    + ContentHash.of(ArrayOctets.of(out.toByteArray())).equals(row.content());
        }
        return String.join(
                " ",
                "item",
                row.locator().text(),
                row.kind().name(),
                row.status().name(),
                String.valueOf(row.content()),
                bytes,
                String.valueOf(row.size()),
                row.format(),
                row.mailbox(),
                String.valueOf(row.expected()),
                String.valueOf(row.reason()),
                reader.items().defects(row.id()).toString());
    }
}
