package org.isnad.workbench.examine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.isnad.core.mail.AddressParser;
import org.isnad.core.mail.Mailbox;
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

/**
 * Lays the quotes of one message beside the messages that it names as its ancestors, the nearest first; and a quote that is
 * none of theirs beside those of the whole case that may hold it ({@link Passages}).
 */
final class QuoteMatcher {
    /** Ancestors of which quotes are looked for; deeper ones are rarely left standing. */
    private static final int MOST_ANCESTORS = 6;

    private static final int MOST_QUOTES = 40;
    /** Messages that hold the same passage and are looked at: the likeliest. */
    private static final int MOST_HOLDING = 4;
    /** A shorter passage is said by many. */
    private static final int FEWEST_WORDS = 12;

    private final StoredMessage quoter;
    private final Originals originals;
    private final Passages passages;
    private final List<String> ancestors;
    private final List<Mailbox> correspondents;

    private QuoteMatcher(StoredMessage quoter, Message message, Originals originals, Passages passages) {
        this.quoter = quoter;
        this.originals = originals;
        this.passages = passages;
        this.ancestors = ancestors(message);
        this.correspondents = message.fields().stream()
                .filter(field -> field.is("From") || field.is("To") || field.is("Cc"))
                .flatMap(field -> AddressParser.of(message.bytes(), field).stream())
                .filter(mailbox -> !mailbox.address().isEmpty())
                .toList();
    }

    static List<StoredQuote> of(StoredMessage quoter, Message message, Originals originals, Passages passages) {
        QuoteMatcher matcher = new QuoteMatcher(quoter, message, originals, passages);
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
        QuoteComparer.Side words = QuoteComparer.Side.of(quote.text());
        for (String id : ancestors) {
            int before = found.size();
            for (Originals.Original original : originals.of(id)) {
                if (original.stored().number() != quoter.number()) {
                    QuoteMatch match = QuoteComparer.compare(original.own(), words);
                    if (match.outcome() != QuoteMatch.Outcome.UNRELATED) {
                        found.add(stored(quote, original, match));
                    }
                }
            }
            if (found.size() > before) {
                return;
            }
        }
        byWords(quote, words, found);
    }

    /**
     * Originals that the message does not name. People write like things again and again, so the attribution must point there
     * too: to the sender, or to the minute of the other's Date; to both, where words differ.
     */
    private void byWords(Quote quote, QuoteComparer.Side words, List<StoredQuote> found) {
        if (words.words().size() < FEWEST_WORDS) {
            return;
        }
        for (long number : passages.holding(words.words(), MOST_HOLDING)) {
            Optional<Originals.Original> original = number == quoter.number() ? Optional.empty() : originals.of(number);
            if (original.isPresent()) {
                QuoteMatch match = QuoteComparer.compare(original.get().own(), words);
                StoredQuote stored = stored(quote, original.get(), match);
                boolean agrees = stored.time() == StatedTime.Check.AGREES;
                switch (match.outcome()) {
                    case IDENTICAL, TRIMMED -> {
                        if (stored.attributed() || agrees) {
                            found.add(stored);
                        }
                    }
                    case DIFFERENT -> {
                        if (stored.attributed() && agrees) {
                            found.add(stored);
                        }
                    }
                    case UNRELATED -> {}
                }
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
                original.own().extract().lines().stream()
                        .mapToInt(line -> line.length())
                        .sum(),
                !address.isEmpty() && original.parties().contains(address),
                !address.isEmpty() && address.equals(sender),
                attribution != null && isAttributed(attribution, quote.depth(), original.stored(), sender),
                attribution == null
                        ? StatedTime.Check.COULD_NOT_CHECK
                        : StatedTime.check(attribution.time(), date == null ? null : Instant.ofEpochSecond(date)));
    }

    /** Whether another address stands there under this one as its name. */
    private boolean isName(String address) {
        return correspondents.stream()
                .filter(mailbox -> !mailbox.address().equalsIgnoreCase(address))
                .anyMatch(mailbox -> mailbox.name().toLowerCase(Locale.ROOT).contains(address));
    }

    /**
     * By its address, unless somebody else bears it as his name in the quoter's header: software writes "On …, NAME wrote:", and a name
     * is free to choose. Or by its name, where the quoter's own header says whose name that is: it lists the sender's address
     * under it and no other one, or it is between the two alone. Names in the original are its maker's choice, and the header
     * is signed with the quote. The name must also be that of the original, where it is not listed under it.
     */
    private boolean isAttributed(Attribution attribution, int depth, StoredMessage original, String sender) {
        if (!attribution.address().isEmpty()) {
            return attribution.address().equals(sender) && !isName(sender);
        }
        Wording name = Wording.of(attribution.name());
        if (name.size() < 2 || sender.isEmpty()) {
            return false;
        }
        Set<String> called = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (Mailbox mailbox : correspondents) {
            String address = mailbox.address().toLowerCase(Locale.ROOT);
            if (name.sameWords(Wording.of(mailbox.name()))) {
                called.add(address);
            }
            if (!address.equals(quoter.fromAddress().toLowerCase(Locale.ROOT))) {
                others.add(address);
            }
        }
        boolean isParent =
                depth == 1 && !ancestors.isEmpty() && ancestors.getFirst().equals(original.messageId());
        boolean alone = isParent
                && called.isEmpty()
                && others.equals(Set.of(sender))
                && name.sameWords(Wording.of(original.fromName()));
        return called.equals(Set.of(sender)) || alone;
    }
}
