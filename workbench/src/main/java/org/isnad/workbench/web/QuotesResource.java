package org.isnad.workbench.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.quote.Quote;
import org.isnad.core.quote.QuoteComparer;
import org.isnad.core.quote.QuoteFinder;
import org.isnad.core.quote.QuoteMatch;
import org.isnad.core.wording.Edit;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.store.StoredQuote;
import org.isnad.workbench.text.TextExtractor;
import org.isnad.workbench.web.api.QuoteView;
import org.isnad.workbench.web.api.Quotes;
import org.isnad.workbench.web.api.WordPiece;
import org.isnad.workbench.words.Shown;

/** Quotes beside their originals, with the words that differ. */
final class QuotesResource implements Resource {
    private static final int MOST = 100;

    private final Desk desk;

    QuotesResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(Call call) {
        StoredMessage message = desk.message(call);
        Sight sight = Sight.of(call.known());
        return Answer.json(desk.open()
                .read(reader -> new Quotes(
                        views(reader, reader.quotes().by(message.number()), StoredQuote::original, sight),
                        views(reader, reader.quotes().of(message.number()), StoredQuote::quoter, sight))));
    }

    private List<QuoteView> views(
            CaseReader reader,
            List<StoredQuote> quotes,
            java.util.function.ToLongFunction<StoredQuote> other,
            Sight sight) {
        List<QuoteView> views = new ArrayList<>();
        for (StoredQuote quote : quotes.subList(0, Math.min(MOST, quotes.size()))) {
            long number = other.applyAsLong(quote);
            Optional<StoredMessage> shown =
                    sight.mayRead(reader, number) ? reader.messages().of(number) : Optional.empty();
            shown.ifPresent(message -> views.add(new QuoteView(
                    desk.lines().message(reader, message, List.of(), sight),
                    quote.depth(),
                    Desk.low(quote.outcome()),
                    pieces(reader, quote))));
        }
        return views;
    }

    /** Compared again from the bytes; the catalog keeps only how it came out. */
    private static List<WordPiece> pieces(CaseReader reader, StoredQuote stored) {
        Optional<String> original = text(reader, stored.original());
        Optional<String> quoter = text(reader, stored.quoter());
        if (original.isEmpty() || quoter.isEmpty()) {
            return List.of();
        }
        var own = QuoteFinder.find(original.get()).own();
        for (Quote quote : QuoteFinder.find(quoter.get()).quotes()) {
            if (quote.depth() == stored.depth()) {
                QuoteMatch match = QuoteComparer.compare(own, quote.text());
                if (match.outcome() == stored.outcome()) {
                    return pieces(match.edits(), match.original(), match.quote());
                }
            }
        }
        return List.of();
    }

    private static Optional<String> text(CaseReader reader, long number) {
        return reader.messages()
                .of(number)
                .map(message ->
                        TextExtractor.quotable(MessageScanner.scan(reader.bytes(message.content()), Limits.DEFAULT)));
    }

    static List<WordPiece> pieces(List<Edit> edits, Wording left, Wording right) {
        return edits.stream()
                .map(edit -> new WordPiece(
                        switch (edit) {
                            case Edit.Same _ -> "same";
                            case Edit.Removed _ -> "removed";
                            case Edit.Added _ -> "added";
                            case Edit.Replaced _ -> "changed";
                        },
                        Shown.block(Shown.defanged(left.written(edit.left()))),
                        Shown.block(Shown.defanged(right.written(edit.right())))))
                .toList();
    }
}
