package org.isnad.workbench.examine;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.isnad.core.mail.AddressParser;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Mailbox;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.quote.QuoteComparer;
import org.isnad.core.quote.QuoteFinder;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.text.TextExtractor;
import org.jspecify.annotations.Nullable;

/**
 * Messages that may be quoted. Answers lie near each other, so what was read last is kept, up to so many characters of text;
 * bytes under a number never change. Any thread may ask.
 */
final class Originals {
    /** Contents under one Message-ID that are looked at: the group as a whole is named elsewhere. */
    private static final int MOST_VERSIONS = 4;

    /** With the words cut out of it a text takes some seven bytes a character: 30 MB at most. */
    private static final long MOST_CHARACTERS = 4L << 20;
    /** What an entry costs beside its text, in characters. */
    private static final int ENTRY = 200;

    /** Message-IDs of which is kept what bears them: a thread's messages name the same few. */
    private static final int MOST_IDS = 4_096;

    private final CaseReader reader;
    private final LinkedHashMap<String, List<StoredMessage>> named = new LinkedHashMap<>(64, 0.75f, true);
    private final LinkedHashMap<Long, Optional<Original>> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long characters;

    Originals(CaseReader reader) {
        this.reader = reader;
    }

    /**
     * @param stored as the catalog has it
     * @param own its author's own lines
     * @param parties addresses of its From, To and Cc, in lower case
     */
    record Original(StoredMessage stored, QuoteComparer.Side own, Set<String> parties) {}

    /** The contents under a Message-ID; mostly one, or none. */
    List<Original> of(String messageId) {
        return bearing(messageId).stream()
                .flatMap(stored -> of(stored.number(), stored).stream())
                .toList();
    }

    private List<StoredMessage> bearing(String messageId) {
        synchronized (named) {
            List<StoredMessage> known = named.get(messageId);
            if (known != null) {
                return known;
            }
        }
        List<StoredMessage> found = reader.messages().byMessageId(messageId).stream()
                .limit(MOST_VERSIONS)
                .toList();
        synchronized (named) {
            named.put(messageId, found);
            Iterator<String> oldest = named.keySet().iterator();
            while (named.size() > MOST_IDS) {
                oldest.next();
                oldest.remove();
            }
        }
        return found;
    }

    /** The message of that number; empty if it is gone. */
    Optional<Original> of(long number) {
        return of(number, null);
    }

    private Optional<Original> of(long number, @Nullable StoredMessage stored) {
        synchronized (kept) {
            Optional<Original> known = kept.get(number);
            if (known != null) {
                return known;
            }
        }
        Optional<Original> read =
                (stored == null ? reader.messages().of(number) : Optional.of(stored)).map(this::original);
        synchronized (kept) {
            if (kept.put(number, read) == null) {
                characters += weight(read);
            }
            Iterator<Optional<Original>> oldest = kept.values().iterator();
            while (characters > MOST_CHARACTERS && kept.size() > 1) {
                characters -= weight(oldest.next());
                oldest.remove();
            }
        }
        return read;
    }

    private static long weight(Optional<Original> original) {
        return (long) ENTRY
                + original.map(one -> one.own().extract().text().length()).orElse(0);
    }

    private Original original(StoredMessage stored) {
        Message message = MessageScanner.scan(reader.bytes(stored.content()), Limits.DEFAULT);
        Set<String> parties = new HashSet<>();
        for (HeaderField field : message.fields()) {
            if (field.is("From") || field.is("To") || field.is("Cc")) {
                for (Mailbox mailbox : AddressParser.of(message.bytes(), field)) {
                    parties.add(mailbox.address().toLowerCase(Locale.ROOT));
                }
            }
        }
        return new Original(
                stored,
                QuoteComparer.Side.of(
                        QuoteFinder.find(TextExtractor.quotable(message)).own()),
                parties);
    }
}
