package org.isnad.workbench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import org.isnad.core.evidence.Claim;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.quote.Quote;
import org.isnad.core.quote.QuoteComparer;
import org.isnad.core.quote.QuoteFinder;
import org.isnad.core.quote.QuoteMatch;
import org.isnad.core.thread.Edge;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.publish.ConversationView;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.store.StoredQuote;
import org.isnad.workbench.text.TextExtractor;
import org.jspecify.annotations.Nullable;

/** Gathers the conversation around a message, with the keys of now. */
final class ConversationLookup {
    private static final int MOST_LINES = 300;
    private static final int MOST_ABOVE = 10_000;
    private static final int MOST_DIFFERENCES = 5;
    private static final int ID = 12;

    private final CaseReader reader;
    private final Judge judge;
    private final LongPredicate mayBeSeen;

    /** @param mayBeSeen by its number, whether a message is one for whoever asks; the others are as if they were not there */
    ConversationLookup(CaseReader reader, Judge judge, LongPredicate mayBeSeen) {
        this.reader = reader;
        this.judge = judge;
        this.mayBeSeen = mayBeSeen;
    }

    private record Place(long number, int depth, @Nullable Edge edge) {}

    ConversationView around(long number) {
        Deque<Place> open = new ArrayDeque<>(List.of(new Place(first(reader, number, mayBeSeen), 0, null)));
        Set<Long> seen = new HashSet<>();
        List<ConversationView.Line> lines = new ArrayList<>();
        while (!open.isEmpty() && lines.size() < MOST_LINES) {
            Place place = open.pop();
            if (seen.add(place.number)) {
                line(place).ifPresent(lines::add);
                for (Edge edge : reader.threads().below(place.number).reversed()) {
                    if (mayBeSeen.test(edge.child())) {
                        open.push(new Place(edge.child(), place.depth + 1, edge));
                    }
                }
            }
        }
        return new ConversationView(lines, open.isEmpty());
    }

    /** The first message of the conversation, as far as it may be seen; empty where it is the only one. */
    static Optional<Long> firstOf(CaseReader reader, long number, LongPredicate mayBeSeen) {
        long first = first(reader, number, mayBeSeen);
        boolean alone = first == number
                && reader.threads().below(number).stream().noneMatch(edge -> mayBeSeen.test(edge.child()));
        return alone ? Optional.empty() : Optional.of(first);
    }

    /** Circles were cut when the conversations were made; the bound is for a catalog that somebody wrote into. */
    private static long first(CaseReader reader, long number, LongPredicate mayBeSeen) {
        long at = number;
        Optional<Edge> above = reader.threads().above(at);
        for (int i = 0; above.isPresent() && mayBeSeen.test(above.get().parent()) && i < MOST_ABOVE; i++) {
            at = above.get().parent();
            above = reader.threads().above(at);
        }
        return at;
    }

    private Optional<ConversationView.Line> line(Place place) {
        return reader.messages()
                .of(place.number)
                .map(stored -> new ConversationView.Line(
                        stored,
                        place.depth,
                        place.edge,
                        place.edge != null && isProved(place.edge),
                        reader.threads().missingBefore(place.number),
                        quotes(stored)));
    }

    private boolean isProved(Edge edge) {
        return edge.plain()
                && reader.facts()
                        .of(edge.child())
                        .map(facts -> judge.judge(facts).verdict().claims().get(Claim.PLACE_IN_THREAD))
                        .filter(Level.VERIFIED::equals)
                        .isPresent();
    }

    private List<ConversationView.QuotedLine> quotes(StoredMessage stored) {
        List<ConversationView.QuotedLine> lines = new ArrayList<>();
        for (StoredQuote quote : reader.quotes().by(stored.number())) {
            reader.messages()
                    .of(quote.original())
                    .ifPresent(original -> lines.add(new ConversationView.QuotedLine(
                            quote,
                            original.content().hex().substring(0, ID),
                            quote.outcome() == QuoteMatch.Outcome.DIFFERENT
                                    ? differences(stored, original, quote.depth())
                                    : List.of())));
        }
        return lines;
    }

    private List<ConversationView.Words> differences(StoredMessage quoter, StoredMessage original, int depth) {
        var own = QuoteFinder.find(text(original)).own();
        for (Quote quote : QuoteFinder.find(text(quoter)).quotes()) {
            QuoteMatch match = QuoteComparer.compare(own, quote.text());
            if (quote.depth() == depth && match.outcome() == QuoteMatch.Outcome.DIFFERENT) {
                return match.differences().stream()
                        .limit(MOST_DIFFERENCES)
                        .map(edit -> new ConversationView.Words(
                                match.original().written(edit.left()),
                                match.quote().written(edit.right())))
                        .toList();
            }
        }
        return List.of();
    }

    private String text(StoredMessage stored) {
        return TextExtractor.quotable(MessageScanner.scan(reader.bytes(stored.content()), Limits.DEFAULT));
    }
}
