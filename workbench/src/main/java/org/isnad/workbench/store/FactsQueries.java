package org.isnad.workbench.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.evidence.DisplayFacts;
import org.isnad.core.evidence.TransitFacts;
import org.isnad.core.evidence.Versions;
import org.isnad.core.item.ItemId;
import org.jspecify.annotations.Nullable;

/** Asks the catalog for what judging needs: the facts about messages, and which keys are wanting. */
record FactsQueries(Sql sql) {
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

    Optional<MessageFacts> facts(long number) {
        return page("= ?", number).stream().findFirst();
    }

    /** In the order of their numbers. */
    void forEachOf(Collection<Long> numbers, Consumer<MessageFacts> consumer) {
        pages(numbers.stream().sorted().toList(), NUMBERED, consumer);
    }

    void forEach(Consumer<MessageFacts> consumer) {
        pages(ALL, consumer);
    }

    void forEachUnjudged(Consumer<MessageFacts> consumer) {
        pages(UNJUDGED, consumer);
    }

    /** Of members of version groups that changed since their members were judged. */
    void forEachOfChangedVersions(Consumer<MessageFacts> consumer) {
        pages(CHANGED, consumer);
    }

    void forEachOf(String domain, String selector, Consumer<MessageFacts> consumer) {
        pages("m.number IN (" + NAMED + ")", consumer, domain, selector);
    }

    /**
     * Those, and the messages whose words, place or bytes their signatures bear on: those that they quote, those that answer
     * them, and the copies to which they lend a signature.
     */
    void forEachHangingOn(String domain, String selector, Consumer<MessageFacts> consumer) {
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
                    message.display(),
                    rows.signatures(number),
                    message.transit(),
                    message.versions(),
                    rows.repaired(number),
                    rows.noticed(number),
                    message.layered() ? new LayerRows(sql).of(number) : List.of(),
                    rows.isQuoted(number) ? quotes.factsOf(number, quoters) : List.of(),
                    message.answers() && !rows.signatures(number).isEmpty()
                            ? new ThreadRows(sql).plainlyAnswered(number)
                            : Optional.empty(),
                    message.lent() ? new LentRows(sql).of(number) : List.of()));
        }
        return page;
    }

    private static TransitFacts transit(byte @Nullable [] facts) {
        return facts == null ? TransitFacts.none() : FactsCodec.transitFacts(facts);
    }

    /** See {@link WantedKey}; attached messages count too, for their levels hang on keys as well. */
    List<WantedKey> wantedKeys() {
        return sql.list(
                "SELECT domain, selector, sum(decides) AS d, sum(signatures), sum(seals) AS e, recovered FROM ("
                        + "SELECT s.domain, s.selector, count(DISTINCT CASE WHEN (s.body_matches OR EXISTS (SELECT 1"
                        + " FROM repair p WHERE p.number = s.number AND p.position = s.position AND p.body_matches))"
                        + " AND NOT EXISTS"
                        + " (SELECT 1 FROM result o WHERE o.number = s.number AND o.matches) THEN s.number END) AS decides,"
                        + " count(*) AS signatures, 0 AS seals, 0 AS recovered FROM signature s LEFT JOIN result r"
                        + " ON r.number = s.number AND r.position = s.position WHERE " + WANTING
                        + " GROUP BY s.domain, s.selector UNION ALL"
                        + " SELECT s.domain, s.selector, 0, 0, count(*), 0 FROM seal s LEFT JOIN seal_result r"
                        + " ON r.number = s.number AND r.position = s.position WHERE " + WANTING
                        + " GROUP BY s.domain, s.selector UNION ALL " + RECOVERED + ")"
                        + " GROUP BY domain, selector, recovered ORDER BY d DESC, e DESC, domain, selector",
                row -> new WantedKey(
                        row.text(1), row.text(2), row.flag(6), row.number(3), row.number(4), row.number(5)));
    }

    /** Signed fields that match under a key nobody vouches for: it was recovered. */
    private static final String RECOVERED =
            "SELECT s.domain, s.selector, count(DISTINCT CASE WHEN r.matches AND NOT EXISTS"
                    + " (SELECT 1 FROM result o WHERE o.number = s.number AND o.matches AND o.anchor >= "
                    + JudgementRows.VOUCHED
                    + ") THEN s.number END), count(*), 0, 1 FROM signature s JOIN result r"
                    + " ON r.number = s.number AND r.position = s.position WHERE r.header_matches AND r.anchor = 0"
                    + " GROUP BY s.domain, s.selector";

    /** Not judged yet, or judged without a usable key; {@code s} names a key. */
    private static final String WANTING =
            "s.domain <> '' AND s.selector <> '' AND (r.cause IS NULL OR r.cause IN (%d, %d, %d))"
                    .formatted(
                            Codes.of(DkimCause.KEY_MISSING),
                            Codes.of(DkimCause.KEY_REVOKED),
                            Codes.of(DkimCause.KEY_INVALID));
}
