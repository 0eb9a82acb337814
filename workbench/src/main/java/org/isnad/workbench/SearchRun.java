package org.isnad.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Phrase;
import org.isnad.core.item.Span;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.ingest.FileText;
import org.isnad.workbench.search.EntryKind;
import org.isnad.workbench.search.Hit;
import org.isnad.workbench.search.Hits;
import org.isnad.workbench.search.SearchReader;
import org.isnad.workbench.search.Snippet;
import org.isnad.workbench.search.Snippets;
import org.isnad.workbench.store.CarrierRow;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.Facet;
import org.isnad.workbench.store.FacetColumns;
import org.isnad.workbench.store.FacetCount;
import org.isnad.workbench.store.StoredFile;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.text.MessageText;
import org.isnad.workbench.text.TextExtractor;
import org.jspecify.annotations.Nullable;

/** Queries against the index, joined with what only the catalog knows. */
final class SearchRun {
    /** From this share of common word runs on, messages are folded into one. */
    private static final double NEARLY_THE_SAME = 0.8;
    /** Of nearly equal results so many times the limit are gone through. */
    private static final int MORE_TO_FOLD = 10;

    /** Bytes of a message; text comes before what is attached. */
    private static final int EXCERPTED = 1 << 19;

    private final Path folder;

    SearchRun(Path folder) {
        this.folder = folder;
    }

    SearchOutcome search(SearchOrder order) {
        List<SearchOutcome> answers = new ArrayList<>();
        each(List.of(order), (n, outcome) -> answers.add(outcome));
        return answers.getFirst();
    }

    /** One after the other, on the same commit. */
    void each(List<SearchOrder> orders, BiConsumer<Integer, SearchOutcome> answer) {
        try (CaseReader reader = CaseStore.openReader(folder);
                SearchReader index = SearchReader.open(CaseStore.indexFolder(folder))) {
            Columns columns = new OwnColumns();
            for (int i = 0; i < orders.size(); i++) {
                answer.accept(i, one(reader, index, orders.get(i), 0, columns, null));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the facets of contents are had from. */
    interface Columns {
        /** Those of now or of a little before. */
        FacetColumns of(CaseReader reader);

        /** Those of now if they are there, or null. */
        @Nullable
        FacetColumns ready(CaseReader reader);
    }

    /** For whoever asks once: made where they are asked for, and kept for the next query of the same batch. */
    private static final class OwnColumns implements Columns {
        private @Nullable FacetColumns made;

        @Override
        public FacetColumns of(CaseReader reader) {
            FacetColumns columns = ready(reader);
            if (columns == null) {
                columns = reader.contents().facets();
                made = columns;
            }
            return columns;
        }

        @Override
        public @Nullable FacetColumns ready(CaseReader reader) {
            FacetColumns columns = made;
            return columns != null && columns.sequence() == reader.sequence() ? columns : null;
        }
    }

    /**
     * With readers that are open already.
     *
     * @param offset how many of the best are passed over
     * @param mailbox the mailboxes alone by which words are weighed, or null for everything; the order has to leave out others
     */
    static SearchOutcome one(
            CaseReader reader,
            SearchReader index,
            SearchOrder order,
            int offset,
            Columns columns,
            @Nullable Predicate<String> mailbox)
            throws IOException {
        CaseJoin join = new CaseJoin(reader, columns.ready(reader));
        LongPredicate within = mailbox == null ? null : join.inMailboxes(mailbox);
        long wanted = (long) order.limit() + offset;
        int limit = (int) Math.min(Integer.MAX_VALUE, order.fold() ? wanted * MORE_TO_FOLD : wanted);
        Long like = order.like();
        BitSet found = order.facetValues() > 0 && like == null ? new BitSet() : null;
        Hits hits = like == null
                ? index.search(order.query(), join, limit, found, within)
                : index.like(text(reader, like), like, order.query(), join, limit);
        Excerpts excerpts = new Excerpts(reader, new Snippets(order.query()), order.snippetChars());
        List<SearchOutcome.Line> lines = new ArrayList<>();
        Map<Integer, Integer> folded = new HashMap<>();
        List<Hit> best = order.fold() ? first(reader, hits.hits(), folded) : hits.hits();
        for (Hit hit : best.subList(Math.min(offset, best.size()), best.size())) {
            if (lines.size() < order.limit()) {
                int more = folded.getOrDefault((int) hit.contentNumber(), 0);
                line(excerpts, hit, more).ifPresent(lines::add);
            }
        }
        Map<Facet, List<FacetCount>> facets =
                found == null ? Map.of() : columns.of(reader).count(found, order.facetValues());
        return new SearchOutcome(hits.total(), lines, facets);
    }

    private static MessageText text(CaseReader reader, long number) {
        StoredMessage message = reader.messages()
                .of(number)
                .orElseThrow(() -> new Workbench.BadRequest(Phrase.of("search.problem.no-message")));
        return TextExtractor.extract(MessageScanner.scan(reader.bytes(message.content()), Limits.DEFAULT));
    }

    /** What an excerpt is made of: of a large message only its beginning, for to unpack all of it would cost seconds. */
    private static MessageText beginning(CaseReader reader, StoredMessage message) {
        Octets bytes = reader.bytes(message.content());
        Octets some = bytes.length() <= EXCERPTED ? bytes : ArrayOctets.of(bytes.copy(new Span(0, EXCERPTED)));
        return TextExtractor.extract(MessageScanner.scan(some, Limits.DEFAULT));
    }

    /** The first of each group of nearly equal ones, in their order; the others are counted. */
    private static List<Hit> first(CaseReader reader, List<Hit> hits, Map<Integer, Integer> folded) {
        int[] groups = reader.relations().nearlyTheSame(NEARLY_THE_SAME);
        Map<Integer, Hit> shown = new HashMap<>();
        List<Hit> first = new ArrayList<>();
        for (Hit hit : hits) {
            int number = (int) hit.contentNumber();
            Hit before = shown.putIfAbsent(number < groups.length ? groups[number] : number, hit);
            if (before == null) {
                first.add(hit);
            } else {
                folded.merge((int) before.contentNumber(), 1, Integer::sum);
            }
        }
        return first;
    }

    /** What lines are made with. */
    private record Excerpts(CaseReader reader, Snippets snippets, int chars) {
        Snippet of(MessageText text) {
            return snippets.of(text, chars);
        }
    }

    private static Optional<SearchOutcome.Line> line(Excerpts excerpts, Hit hit, int folded) {
        CaseReader reader = excerpts.reader;
        if (hit.kind() == EntryKind.MESSAGE) {
            return reader.messages().of(hit.contentNumber()).map(message -> {
                Snippet snippet = excerpts.of(beginning(reader, message));
                return new SearchOutcome.Line(message, null, null, null, snippet, folded);
            });
        }
        return reader.files().of(hit.contentNumber()).map(file -> ofFile(excerpts, file, folded));
    }

    private static SearchOutcome.Line ofFile(Excerpts excerpts, StoredFile file, int folded) {
        CaseReader reader = excerpts.reader;
        MessageText text = FileText.stored(reader, file).text();
        CarrierRow carrier =
                reader.documents().carriers(file.number()).stream().findFirst().orElse(null);
        return new SearchOutcome.Line(
                null,
                reader.items().places(file.content()).getFirst(),
                carrier == null ? null : reader.messages().of(carrier.number()).orElse(null),
                carrier == null ? null : carrier.attachments(),
                excerpts.of(text),
                folded);
    }
}
