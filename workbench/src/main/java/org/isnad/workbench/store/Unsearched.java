package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.item.Phrase;

/**
 * What a case holds whose text nobody can search in it yet.
 *
 * @param unread things that were kept and are not text (documents, pictures, archives of a kind that is not opened), by
 *     kind and media type, the most frequent first; every occurrence counts
 * @param notEmitted things that could not be read or were left out, by status and reason, the most frequent first
 * @param open containers that are being read, or whose reading was interrupted
 * @param longFiles text files that are longer than what is searched of one
 */
public record Unsearched(List<Unread> unread, List<NotEmitted> notEmitted, long open, long longFiles) {
    public Unsearched {
        unread = List.copyOf(unread);
        notEmitted = List.copyOf(notEmitted);
    }

    /** Attachments or loose files of one media type. */
    public record Unread(ItemKind kind, String format, long count, long bytes) {}

    /** Items of one fate; {@code reason} is that of the first of them, in the order of their locators. */
    public record NotEmitted(ItemStatus status, Phrase reason, long count) {}

    /** How many things in all were not searched. */
    public long count() {
        return unread.stream().mapToLong(Unread::count).sum()
                + notEmitted.stream().mapToLong(NotEmitted::count).sum()
                + open;
    }
}
