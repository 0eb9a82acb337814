package org.isnad.workbench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.item.ItemId;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.search.query.Clause;
import org.isnad.workbench.search.query.ParsedQuery;
import org.isnad.workbench.search.query.QueryMistake;
import org.isnad.workbench.search.query.QueryParser;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.text.MessageText;
import org.jspecify.annotations.Nullable;

/** A few texts in an index, named by their Message-IDs, with a catalog of levels and mailboxes to join. */
final class Corpus implements CatalogJoin {
    private final List<IndexEntry> entries = new ArrayList<>();
    private final Map<Long, Level> levels = new HashMap<>();
    private final Map<Long, String> mailboxes = new HashMap<>();
    private final Map<Long, DkimCause> causes = new HashMap<>();

    /** A message of nothing but a body. */
    Corpus body(String id, String body) {
        return add(id, text("", "", "", body, List.of(), ""), null, false);
    }

    Corpus add(String id, MessageText text, @Nullable Long date, boolean attachment) {
        long number = entries.size() + 1L;
        entries.add(new IndexEntry(number, number, content(number), EntryKind.MESSAGE, text, date, id, attachment));
        return this;
    }

    Corpus judged(String id, Level level, String mailbox) {
        levels.put(number(id), level);
        mailboxes.put(number(id), mailbox);
        return this;
    }

    static MessageText text(String subject, String from, String to, String body, List<String> names, String attached) {
        return new MessageText(subject, from, to, body, names, attached, Language.OTHER);
    }

    /** Hashes in the order of the numbers. */
    static ItemId content(long number) {
        return new ItemId(number << 32, number, number, number);
    }

    List<IndexEntry> entries() {
        return entries;
    }

    void index(Path folder) throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            for (IndexEntry entry : entries) {
                index.add(entry);
            }
            index.commit(entries.size());
        }
    }

    /** The Message-IDs of the answer, in its order. */
    List<String> found(Path folder, String query) throws IOException {
        try (SearchReader reader = SearchReader.open(folder)) {
            return reader.search(parsed(query), this, 1000).hits().stream()
                    .map(hit -> entries.get((int) hit.contentNumber() - 1).messageId())
                    .toList();
        }
    }

    static ParsedQuery parsed(String query) {
        return switch (QueryParser.parse(query)) {
            case ParsedQuery parsed -> parsed;
            case QueryMistake mistake -> throw new AssertionError(query + ": " + mistake);
        };
    }

    private long number(String id) {
        return entries.stream()
                .filter(e -> e.messageId().equals(id))
                .findFirst()
                .orElseThrow()
                .contentNumber();
    }

    @Override
    public LongPredicate level(Set<Level> wanted) {
        return number -> {
            Level level = levels.get(number);
            return level != null && wanted.contains(level);
        };
    }

    @Override
    public LongPredicate mailbox(String pattern) {
        return number -> mailboxes.getOrDefault(number, "").equals(pattern.toLowerCase(Locale.ROOT));
    }

    /** The length of the body stands for the size. */
    @Override
    public LongPredicate measured(Clause.Measure measure, long least, long most) {
        return number -> {
            MessageText text = entries.get((int) number - 1).text();
            long value = measure == Clause.Measure.SIZE
                    ? text.body().length()
                    : text.attachmentNames().size();
            return value >= least && value <= most;
        };
    }

    @Override
    public LongPredicate cause(Set<DkimCause> wanted) {
        return number -> causes.containsKey(number) && wanted.contains(causes.get(number));
    }

    /** What lies in the same mailbox stands for what belongs together. */
    @Override
    public LongPredicate carried(long from, long until) {
        return number -> false;
    }

    @Override
    public LongPredicate format(String pattern) {
        return number -> false;
    }

    @Override
    public BitSet related(Clause.Relation relation, BitSet contents) {
        BitSet all = new BitSet();
        contents.stream()
                .forEach(one -> mailboxes.forEach((number, mailbox) -> {
                    if (mailbox.equals(mailboxes.get((long) one))) {
                        all.set((int) (long) number);
                    }
                }));
        all.or(contents);
        return all;
    }

    Corpus signed(String id, DkimCause cause) {
        causes.put(number(id), cause);
        return this;
    }
}
