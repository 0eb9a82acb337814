package org.isnad.workbench.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.evidence.DisplayFacts;
import org.isnad.core.item.ItemId;
import org.isnad.core.quote.QuoteMatch;
import org.isnad.core.quote.StatedTime;
import org.isnad.core.wording.TextSpan;

/** Reads and writes which message quotes which. */
public final class QuoteRows {
    private final Sql sql;

    QuoteRows(Sql sql) {
        this.sql = sql;
    }

    /** Quoters of one message that bear on it; a text that stands in thousands of messages needs no more of them. */
    private static final int MOST_QUOTERS = 100;

    /** In place of what was found of this quoter before; returns the originals that gained or lost a quote. */
    List<Long> write(long quoter, List<StoredQuote> quotes) {
        List<Long> originals = new ArrayList<>(
                sql.list("SELECT DISTINCT original FROM quote WHERE quoter = ?", row -> row.number(1), quoter));
        sql.run("DELETE FROM quote WHERE quoter = ?", quoter);
        int ordinal = 0;
        for (StoredQuote quote : quotes) {
            sql.run(
                    "INSERT INTO quote (quoter, ordinal, original, facts) VALUES (?, ?, ?, ?)",
                    quoter,
                    ordinal++,
                    quote.original(),
                    encode(quote));
            originals.add(quote.original());
        }
        return originals.stream().distinct().toList();
    }

    /** What a message quotes of others in the case. */
    public List<StoredQuote> by(long quoter) {
        return sql.list(
                "SELECT quoter, original, facts FROM quote WHERE quoter = ? ORDER BY ordinal",
                row -> decode(row.number(1), row.number(2), row.bytes(3)),
                quoter);
    }

    /** What others quote of a message. */
    public List<StoredQuote> of(long original) {
        return sql.list(
                "SELECT quoter, original, facts FROM quote WHERE original = ? ORDER BY quoter, ordinal LIMIT "
                        + MOST_QUOTERS,
                row -> decode(row.number(1), row.number(2), row.bytes(3)),
                original);
    }

    /**
     * What is needed to judge a message that quotes.
     *
     * @param content SHA-256
     * @param display what is displayed of it
     * @param signatures its hash facts
     * @param repaired by place among the signatures
     */
    record Quoter(ItemId content, DisplayFacts display, List<HashFacts> signatures, Map<Integer, HashFacts> repaired) {}

    /** What others quote of a message, with what is needed to judge them. */
    public List<QuoteFacts> factsOf(long original) {
        return factsOf(original, new HashMap<>());
    }

    /** @param known quoters that were read already: one that quotes a whole thread is asked for by each of its messages */
    List<QuoteFacts> factsOf(long original, Map<Long, Optional<Quoter>> known) {
        List<QuoteFacts> facts = new ArrayList<>();
        for (StoredQuote quote : of(original)) {
            known.computeIfAbsent(quote.quoter(), this::quoter)
                    .ifPresent(quoter -> facts.add(
                            new QuoteFacts(quote, quoter.content, quoter.display, quoter.signatures, quoter.repaired)));
        }
        return facts;
    }

    private Optional<Quoter> quoter(long number) {
        return sql.first(
                "SELECT c.sha256, m.display FROM message m JOIN content c ON c.number = m.number WHERE m.number = ?",
                row -> new Quoter(
                        ItemId.of(row.bytes(1)),
                        FactsCodec.displayFacts(row.bytes(2)),
                        new FactsQueries(sql).signatures(number),
                        new RepairRows(sql).of(number)),
                number);
    }

    private static byte[] encode(StoredQuote quote) {
        return new CodecOutput()
                .raw(1)
                .number(quote.depth())
                .number(Codes.of(quote.outcome()))
                .list(quote.places(), (out, span) -> out.number(span.start()).number(span.length()))
                .number(quote.ownLength())
                .flag(quote.party())
                .flag(quote.self())
                .flag(quote.attributed())
                .number(Codes.of(quote.time()))
                .toByteArray();
    }

    private static StoredQuote decode(long quoter, long original, byte[] bytes) {
        CodecInput in = new CodecInput(bytes);
        if (in.raw() != 1) {
            throw new IllegalStateException("a quote of another version");
        }
        return new StoredQuote(
                quoter,
                original,
                (int) in.number(),
                in.constant(QuoteMatch.Outcome.values()),
                in.list(QuoteRows::span),
                (int) in.number(),
                in.flag(),
                in.flag(),
                in.flag(),
                in.constant(StatedTime.Check.values()));
    }

    private static TextSpan span(CodecInput in) {
        int start = (int) in.number();
        return new TextSpan(start, start + (int) in.number());
    }
}
