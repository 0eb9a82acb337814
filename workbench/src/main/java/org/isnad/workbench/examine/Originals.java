package org.isnad.workbench.examine;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.isnad.core.mail.AddressParser;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Mailbox;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.quote.Extract;
import org.isnad.core.quote.QuoteFinder;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.text.TextExtractor;

/** Messages that may be quoted, read once for each page of quoters. */
final class Originals {
    /** Contents under one Message-ID that are looked at: the group as a whole is named elsewhere. */
    private static final int MOST_VERSIONS = 4;

    private final CaseReader reader;
    private final Map<String, List<Original>> read = new ConcurrentHashMap<>();

    private final Map<Long, Optional<Original>> byNumber = new ConcurrentHashMap<>();

    Originals(CaseReader reader) {
        this.reader = reader;
    }

    /**
     * @param stored as the catalog has it
     * @param own its author's own lines
     * @param parties addresses of its From, To and Cc, in lower case
     */
    record Original(StoredMessage stored, Extract own, Set<String> parties) {}

    /** The contents under a Message-ID; mostly one, or none. */
    List<Original> of(String messageId) {
        List<Original> known = read.get(messageId);
        if (known == null) {
            known = reader.messagesByMessageId(messageId).stream()
                    .limit(MOST_VERSIONS)
                    .map(this::original)
                    .toList();
            read.put(messageId, known);
        }
        return known;
    }

    /** The message of that number; empty if it is gone. */
    Optional<Original> of(long number) {
        return byNumber.computeIfAbsent(number, n -> reader.message(n).map(this::original));
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
                stored, QuoteFinder.find(TextExtractor.quotable(message)).own(), parties);
    }
}
