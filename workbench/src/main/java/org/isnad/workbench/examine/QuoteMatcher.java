package org.isnad.workbench.examine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageIds;
import org.isnad.core.quote.Attribution;
import org.isnad.core.quote.Quote;
import org.isnad.core.quote.QuoteComparer;
import org.isnad.core.quote.QuoteFinder;
import org.isnad.core.quote.QuoteMatch;
import org.isnad.core.quote.StatedTime;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.store.StoredQuote;
import org.isnad.workbench.text.TextExtractor;

/** Lays the quotes of one message beside the messages that it names as its ancestors, the nearest first. */
final class QuoteMatcher {
    /** Ancestors of which quotes are looked for; deeper ones are rarely left standing. */
    private static final int MOST_ANCESTORS = 6;

    private static final int MOST_QUOTES = 40;

    private final StoredMessage quoter;
    private final Originals originals;
    private final List<String> ancestors;

    private QuoteMatcher(StoredMessage quoter, Message message, Originals originals) {
        this.quoter = quoter;
        this.originals = originals;
        this.ancestors = ancestors(message);
    }

    static List<StoredQuote> of(StoredMessage quoter, Message message, Originals originals) {
        QuoteMatcher matcher = new QuoteMatcher(quoter, message, originals);
        if (matcher.ancestors.isEmpty()) {
            return List.of();
        }
        List<StoredQuote> found = new ArrayList<>();
        QuoteFinder.find(TextExtractor.quotable(message)).quotes().stream()
                .limit(MOST_QUOTES)
                .forEach(quote -> matcher.match(quote, found));
        return found;
    }

    private static List<String> ancestors(Message message) {
        Set<String> ids = new LinkedHashSet<>(MessageIds.inReplyTo(message));
        ids.addAll(MessageIds.references(message).reversed());
        ids.remove(MessageIds.messageId(message));
        return ids.stream().limit(MOST_ANCESTORS).toList();
    }

    private void match(Quote quote, List<StoredQuote> found) {
        for (String id : ancestors) {
            int before = found.size();
            for (Originals.Original original : originals.of(id)) {
                if (original.stored().number() != quoter.number()) {
                    QuoteMatch match = QuoteComparer.compare(original.own(), quote.text());
                    if (match.outcome() != QuoteMatch.Outcome.UNRELATED) {
                        found.add(stored(quote, original, match));
                    }
                }
            }
            if (found.size() > before) {
                return;
            }
        }
    }

    private StoredQuote stored(Quote quote, Originals.Original original, QuoteMatch match) {
        String address = quoter.fromAddress().toLowerCase(Locale.ROOT);
        String sender = original.stored().fromAddress().toLowerCase(Locale.ROOT);
        Attribution attribution = quote.attribution();
        Long date = original.stored().date();
        return new StoredQuote(
                quoter.number(),
                original.stored().number(),
                quote.depth(),
                match.outcome(),
                match.places(),
                original.own().lines().stream().mapToInt(line -> line.length()).sum(),
                !address.isEmpty() && original.parties().contains(address),
                !address.isEmpty() && address.equals(sender),
                attribution != null && isAttributed(attribution, quote.depth(), original.stored(), sender),
                attribution == null
                        ? StatedTime.Check.COULD_NOT_CHECK
                        : StatedTime.check(attribution.time(), date == null ? null : Instant.ofEpochSecond(date)));
    }

    /** By its address; or, as the message that is answered, by the name that it shows. */
    private boolean isAttributed(Attribution attribution, int depth, StoredMessage original, String sender) {
        if (!attribution.address().isEmpty()) {
            return attribution.address().equals(sender);
        }
        boolean isParent = depth == 1 && ancestors.getFirst().equals(original.messageId());
        Wording name = Wording.of(original.fromName());
        return isParent && name.size() > 1 && name.sameWords(Wording.of(attribution.name()));
    }
}
