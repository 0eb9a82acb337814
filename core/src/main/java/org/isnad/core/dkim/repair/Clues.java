package org.isnad.core.dkim.repair;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Values that a field may have had, gathered elsewhere: from other copies of the message, from other messages of the same
 * writer, from quotes. A clue may be anybody's invention: it is a guess to be tried, and the hash alone decides.
 *
 * @param values by the field's name in lower case, raw, the likeliest first
 * @param recipients what other messages tell of a Cc that a list wrote anew; where there is something, nothing else is
 *     searched for
 */
public record Clues(Map<String, List<String>> values, FormerRecipients recipients) {
    /** Of one field; more would take the whole effort of a search. */
    public static final int MOST = 12;

    public Clues {
        values = Map.copyOf(values);
    }

    public Clues(Map<String, List<String>> values) {
        this(values, FormerRecipients.none());
    }

    public static Clues none() {
        return new Clues(Map.of());
    }

    List<String> of(String name) {
        return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .limit(MOST)
                .toList();
    }
}
