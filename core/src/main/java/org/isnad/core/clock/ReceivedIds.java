package org.isnad.core.clock;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code id} in the text of a field that is written like Received. */
final class ReceivedIds {
    private static final Pattern ID = Pattern.compile("\\sid\\s+([^\\s;]+)");

    private ReceivedIds() {}

    /** An id and where it stands. */
    record Found(String text, int start) {}

    static Optional<Found> in(String value) {
        Matcher matcher = ID.matcher(value);
        return matcher.find() ? Optional.of(new Found(matcher.group(1), matcher.start(1))) : Optional.empty();
    }
}
