package org.isnad.core.document;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The message a document came with, as far as its times go.
 *
 * @param stated by its Date field
 * @param received by the latest of its Received fields, or null where it has none, as in a sender's own copy
 */
public record Carrier(Instant stated, @Nullable Instant received) {
    /** Letters that wait for days are rare; where Date and Received lie further apart, one of them is no clock to go by. */
    private static final Duration UNDER_WAY = Duration.ofDays(7);

    /** The last moment at which the message was under way, as it tells itself. */
    public Instant last() {
        return received != null && received.isAfter(stated) ? received : stated;
    }

    /** Whether a second clock, that of a server, bears the stated date out. */
    public boolean borneOut() {
        return received != null && Duration.between(stated, received).abs().compareTo(UNDER_WAY) <= 0;
    }
}
