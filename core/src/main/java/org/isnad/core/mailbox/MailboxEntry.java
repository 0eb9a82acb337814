package org.isnad.core.mailbox;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message at its place in one mailbox.
 *
 * @param message its number, the caller's
 * @param container the number of the file or folder in which it lies
 * @param ordinal its place there
 * @param name of the entry; of a mailbox file's message its From_ line
 * @param arrival in epoch seconds, or null
 * @param numbers that the store gave, by the field in which they stand
 * @param marks of whatever wrote it there
 */
public record MailboxEntry(
        long message,
        long container,
        long ordinal,
        EntryName name,
        @Nullable Long arrival,
        List<StoredForm.StoreNumber> numbers,
        Map<Mark, String> marks) {
    public MailboxEntry {
        numbers = List.copyOf(numbers);
        marks = Map.copyOf(marks);
    }

    /**
     * Of what the catalog knows of the place and the bytes of the message.
     *
     * @param format of the entry as it was recognised
     */
    public static MailboxEntry of(
            long message, long container, long ordinal, String name, String format, StoredForm form) {
        Map<Mark, String> marks = new EnumMap<>(Mark.class);
        String separator = FromLineStyle.of(name);
        EntryName entry = EntryName.of(separator.isEmpty() ? name : "");
        marks.put(Mark.LINE_ENDS, form.lineEnds());
        marks.put(Mark.STORE_FIELDS, form.fields());
        marks.put(Mark.NAME, entry.scheme());
        marks.put(Mark.FROM_LINE, separator.isEmpty() ? form.fromLine() : separator);
        marks.put(Mark.FORMAT, format);
        Long arrival = form.arrival().map(Instant::getEpochSecond).orElse(null);
        return new MailboxEntry(message, container, ordinal, entry, arrival, form.numbers(), marks);
    }
}
