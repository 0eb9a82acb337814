package org.isnad.workbench.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.evidence.DisplayFacts;
import org.isnad.core.evidence.TransitFacts;
import org.isnad.core.evidence.Versions;
import org.isnad.core.item.ItemId;
import org.jspecify.annotations.Nullable;

/** Asks the catalog for what judging needs: the facts about messages. */
public final class FactsQueries {
    private final Sql sql;

    FactsQueries(Sql sql) {
        this.sql = sql;
    }

    private static final int PAGE = 500;
    /** Of messages that are asked for by number: they tend to be quoted ones, and each brings those who quote it. */
    private static final int NUMBERED = 100;

    private static final String MESSAGES =
            "SELECT m.number, c.sha256, m.display, t.facts, g.members, g.differs, l.number,"
                    + " (SELECT min(ordinal) FROM lent b WHERE b.number = m.number),"
                    + " (SELECT parent FROM plain_answer a WHERE a.child = m.number)"
                    + " FROM message m JOIN content c ON c.number = m.number LEFT JOIN transit t ON t.number = m.number"
                    + " LEFT JOIN layered l ON l.number = m.number"
                    + " LEFT JOIN version_group g ON g.message_id = m.message_id WHERE m.number ";

    private static final String ALL = "TRUE";
    private static final String UNJUDGED = "m.number NOT IN (SELECT number FROM verdict)";
    private static final String CHANGED = "m.message_id IN (SELECT message_id FROM version_group WHERE judged = 0)";

    private static final String NAMED = "SELECT number FROM signature WHERE domain = ?1 AND selector = ?2"
            + " UNION SELECT number FROM seal WHERE domain = ?1 AND selector = ?2";

    private static final String QUOTED = " UNION SELECT q.original FROM quote q JOIN signature s ON s.number = q.quoter"
            + " WHERE s.domain = ?1 AND s.selector = ?2";

    private static final String ANSWERING =
            " UNION SELECT p.child FROM plain_answer p JOIN signature s ON s.number = p.parent"
                    + " WHERE s.domain = ?1 AND s.selector = ?2";

    private static final String LENT = " UNION SELECT l.number FROM lent l JOIN signature s ON s.number = l.lender"
            + " WHERE s.domain = ?1 AND s.selector = ?2";

    private record Facts(
            long number,
            ItemId content,
            DisplayFacts display,
            TransitFacts transit,
            Versions versions,
            boolean layered,
            boolean lent,
            boolean answers) {}

    public Optional<MessageFacts> of(long number) {
        return page("= ?", number).stream().findFirst();
    }

    /** The facts of some messages, in the order of their numbers. */
    public void forEachOf(Collection<Long> numbers, Consumer<MessageFacts> consumer) {
        pages(numbers.stream().sorted().toList(), NUMBERED, consumer);
    }

    /** The facts of every message, in order of their numbers. */
    public void forEach(Consumer<MessageFacts> consumer) {
        pages(ALL, consumer);
    }

    /** The facts of messages that were never judged, in order of their numbers. */
    public void forEachUnjudged(Consumer<MessageFacts> consumer) {
        pages(UNJUDGED, consumer);
    }

    /** The facts of messages whose version group changed since they were judged, in order of their numbers. */
    public void forEachOfChangedVersions(Consumer<MessageFacts> consumer) {
        pages(CHANGED, consumer);
    }

    /** The facts of messages with a signature of this domain and selector, in order of their numbers. */
    public void forEachOf(String domain, String selector, Consumer<MessageFacts> consumer) {
        pages("m.number IN (" + NAMED + ")", consumer, domain, selector);
    }

    /**
     * Those, and of the messages whose words, place or bytes their signatures bear on: those that they quote, those that
     * answer them, and the copies to which they lend a signature. All whose level can hang on that key.
     */
    public void forEachHangingOn(String domain, String selector, Consumer<MessageFacts> consumer) {
        pages("m.number IN (" + NAMED + QUOTED + ANSWERING + LENT + ")", consumer, domain, selector);
    }

    /** What signatures say of themselves, top to bottom. */
    List<HashFacts> signatures(long number) {
        return sql.list(
                "SELECT facts FROM signature WHERE number = ? ORDER BY position",
                row -> FactsCodec.hashFacts(row.bytes(1)),
                number);
    }

    /**
     * Which messages is asked once, then page by page what is known of them: to ask again behind the last one of a page
     * would cost as much as the answer has messages, for each page.
     */
    private void pages(String condition, Consumer<MessageFacts> consumer, Object... args) {
        pages(
                sql.list(
                        "SELECT m.number FROM message m WHERE " + condition + " ORDER BY m.number",
                        row -> row.number(1),
                        args),
                PAGE,
                consumer);
    }

    private void pages(List<Long> numbers, int most, Consumer<MessageFacts> consumer) {
        for (int from = 0; from < numbers.size(); from += most) {
            List<Long> some = numbers.subList(from, Math.min(numbers.size(), from + most));
            page(PageRows.OF_PAGE + "ORDER BY m.number", PageRows.json(some)).forEach(consumer);
        }
    }

    private List<MessageFacts> page(String condition, @Nullable Object... args) {
        List<Facts> messages = sql.list(
                MESSAGES + condition,
                row -> new Facts(
                        row.number(1),
                        ItemId.of(row.bytes(2)),
                        FactsCodec.displayFacts(row.bytes(3)),
                        transit(row.blob(4)),
                        VersionRows.versions(row.nullable(5), row.nullable(6)),
                        row.nullable(7) != null,
                        row.nullable(8) != null,
                        row.nullable(9) != null),
                args);
        PageRows rows = PageRows.of(sql, messages.stream().map(Facts::number).toList());
        QuoteRows quotes = new QuoteRows(sql);
        Map<Long, Optional<QuoteRows.Quoter>> quoters = new HashMap<>();
        List<MessageFacts> page = new ArrayList<>(messages.size());
        for (Facts message : messages) {
            long number = message.number();
            page.add(new MessageFacts(
                    number,
                    message.content(),
                    new OwnFacts(message.display(), rows.signatures(number), message.transit()),
                    new LaterFacts(
                            message.versions(),
                            rows.repaired(number),
                            rows.noticed(number),
                            message.layered() ? new LayerRows(sql).of(number) : List.of()),
                    new Company(
                            rows.isQuoted(number) ? quotes.factsOf(number, quoters) : List.of(),
                            message.answers() && !rows.signatures(number).isEmpty()
                                    ? new ThreadRows(sql).plainlyAnswered(number)
                                    : Optional.empty(),
                            message.lent() ? new LentRows(sql).of(number) : List.of())));
        }
        return page;
    }

    private static TransitFacts transit(byte @Nullable [] facts) {
        return facts == null ? TransitFacts.none() : FactsCodec.transitFacts(facts);
    }

    /** Messages up to this number were taken in before it was kept what handlers wrote on them; 0 where none was. */
    public long transitUnreadThrough() {
        return Recovery.meta(sql, "transit_unread");
    }
}
