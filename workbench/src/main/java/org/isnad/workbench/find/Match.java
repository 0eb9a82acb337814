package org.isnad.workbench.find;

import java.util.Comparator;
import java.util.List;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.wording.Passage;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.store.StoredFile;
import org.isnad.workbench.store.StoredMessage;
import org.jspecify.annotations.Nullable;

/**
 * A passage of the copy that comes near to what was asked.
 *
 * @param message that has it, or null for a loose file
 * @param file that has it, or null for a message
 * @param place which of its texts
 * @param text the whole text it stands in
 * @param passage where in it, and what differs; left are the words asked for
 * @param quoted whether its line begins with the sign of a quote
 * @param locators some of the places where these bytes lie, in order; complete if there are {@code occurrences} of them
 * @param occurrences in how many places these bytes lie
 */
public record Match(
        @Nullable StoredMessage message,
        @Nullable StoredFile file,
        Place place,
        Wording text,
        Passage passage,
        boolean quoted,
        List<Locator> locators,
        long occurrences) {
    /**
     * What fits best first; then who wrote it before who quoted it; then the earliest stated date, for copies follow what
     * they copy, undated last; then the content's hash. Dates are as stated and decide nothing but this order.
     */
    static final Comparator<Match> ORDER = Comparator.comparingInt((Match match) -> -match.passage.score())
            .thenComparing(Match::quoted)
            .thenComparing(Match::date, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Match::content);

    public Match {
        locators = List.copyOf(locators);
        if ((message == null) == (file == null)) {
            throw new IllegalArgumentException("either a message or a file");
        }
    }

    private @Nullable Long date() {
        return message == null ? null : message.date();
    }

    public ItemId content() {
        if (message != null) {
            return message.content();
        }
        if (file != null) {
            return file.content();
        }
        throw new IllegalStateException("neither a message nor a file");
    }

    /** The passage as it is written. */
    public String written() {
        return text.written(passage.run());
    }
}
