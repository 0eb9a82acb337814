package org.isnad.workbench.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;

/**
 * What pairing needs to know of a distinct message that stands by itself: about a hundred bytes.
 *
 * @param number of its content in its case
 * @param id SHA-256 of its bytes
 * @param messageId hash of its Message-ID, or 0 for none
 * @param date stated date in epoch seconds, or {@link Long#MIN_VALUE}
 * @param from hash of the sender's address
 * @param subject hash of the subject
 */
record Entry(long number, ItemId id, long messageId, long date, long from, long subject) {
    static final long NO_DATE = Long.MIN_VALUE;

    /** All of a case, in order of their numbers. */
    static List<Entry> all(CaseReader reader) {
        BitSet top = reader.contents().topLevelMessages();
        List<Entry> entries = new ArrayList<>();
        reader.messages().forEachAfterBatch(-1, message -> {
            if (top.get((int) message.number())) {
                entries.add(of(message));
            }
        });
        return entries;
    }

    private static Entry of(StoredMessage message) {
        Long date = message.date();
        return new Entry(
                message.number(),
                message.content(),
                message.messageId().isEmpty() ? 0 : Hashes.of(message.messageId()),
                date == null ? NO_DATE : date,
                Hashes.of(message.fromAddress().toLowerCase(Locale.ROOT)),
                Hashes.of(message.subject().replaceAll("\\s+", " ").strip()));
    }

    boolean sameDate(Entry other) {
        return date != NO_DATE && date == other.date;
    }
}
