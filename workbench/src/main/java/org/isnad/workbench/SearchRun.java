package org.isnad.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.ingest.FileText;
import org.isnad.workbench.search.CatalogJoin;
import org.isnad.workbench.search.EntryKind;
import org.isnad.workbench.search.Hit;
import org.isnad.workbench.search.Hits;
import org.isnad.workbench.search.SearchReader;
import org.isnad.workbench.search.Snippets;
import org.isnad.workbench.search.query.ParsedQuery;
import org.isnad.workbench.store.CarrierRow;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.StoredFile;
import org.isnad.workbench.text.MessageText;
import org.isnad.workbench.text.TextExtractor;

/** A query against the index, joined with what only the catalog knows. */
final class SearchRun {
    private final Path folder;

    SearchRun(Path folder) {
        this.folder = folder;
    }

    SearchOutcome search(ParsedQuery query, int limit, int snippetChars) {
        try (CaseReader reader = CaseStore.openReader(folder);
                SearchReader index = SearchReader.open(CaseStore.indexFolder(folder))) {
            Hits hits = index.search(query, new Join(reader), limit);
            List<SearchOutcome.Line> lines = new ArrayList<>();
            for (Hit hit : hits.hits()) {
                line(reader, query, hit, snippetChars, lines);
            }
            return new SearchOutcome(hits.total(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(
            CaseReader reader, ParsedQuery query, Hit hit, int snippetChars, List<SearchOutcome.Line> lines) {
        if (hit.kind() == EntryKind.MESSAGE) {
            reader.message(hit.contentNumber()).ifPresent(message -> {
                MessageText text =
                        TextExtractor.extract(MessageScanner.scan(reader.bytes(message.content()), Limits.DEFAULT));
                lines.add(new SearchOutcome.Line(message, null, null, null, Snippets.of(text, query, snippetChars)));
            });
            return;
        }
        reader.file(hit.contentNumber()).ifPresent(file -> lines.add(ofFile(reader, query, file, snippetChars)));
    }

    private static SearchOutcome.Line ofFile(CaseReader reader, ParsedQuery query, StoredFile file, int snippetChars) {
        MessageText text = FileText.stored(reader, file).text();
        CarrierRow carrier = reader.carriers(file.number()).stream().findFirst().orElse(null);
        return new SearchOutcome.Line(
                null,
                reader.occurrences(file.content()).getFirst(),
                carrier == null ? null : reader.message(carrier.number()).orElse(null),
                carrier == null ? null : carrier.attachments(),
                Snippets.of(text, query, snippetChars));
    }

    /** Levels and mailboxes change without the index: they are looked up when asked for. */
    private record Join(CaseReader reader) implements CatalogJoin {
        @Override
        public LongPredicate level(Set<Level> levels) {
            BitSet all = new BitSet();
            for (Level level : levels) {
                all.or(reader.messagesAtLevel(level));
            }
            return within(all);
        }

        @Override
        public LongPredicate mailbox(String pattern) {
            Pattern wanted = glob(pattern);
            List<String> names = reader.mailboxes().stream()
                    .filter(name ->
                            wanted.matcher(name.toLowerCase(Locale.ROOT)).matches())
                    .toList();
            return within(reader.contentsInMailboxes(names));
        }

        private static LongPredicate within(BitSet set) {
            return number -> number <= Integer.MAX_VALUE && set.get((int) number);
        }

        private static Pattern glob(String pattern) {
            StringBuilder out = new StringBuilder();
            for (char c : pattern.toLowerCase(Locale.ROOT).toCharArray()) {
                out.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
            }
            return Pattern.compile(out.toString());
        }
    }
}
