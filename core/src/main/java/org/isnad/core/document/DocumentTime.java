package org.isnad.core.document;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A time as a document states it. Whoever wrote it set the clock; many formats keep no zone, and some programs write local
 * time where their format asks for UTC.
 *
 * @param stored the very characters, or for a binary time its ISO 8601 form
 * @param local as a clock on the wall
 * @param offsetSeconds east of UTC, or null where no zone is stored
 */
public record DocumentTime(
        String stored, LocalDateTime local, @Nullable Integer offsetSeconds) {
    /** A binary time that its format defines to be in UTC. */
    public static DocumentTime utc(Instant instant) {
        return new DocumentTime(instant.toString(), LocalDateTime.ofInstant(instant, ZoneOffset.UTC), 0);
    }

    /** A binary time without a zone. */
    public static DocumentTime local(LocalDateTime local) {
        return new DocumentTime(local.toString(), local, null);
    }

    /** The moment, where a missing zone is read as UTC: up to 14 hours late or 12 hours early. */
    public Instant instant() {
        return local.toInstant(ZoneOffset.ofTotalSeconds(offsetSeconds == null ? 0 : offsetSeconds));
    }
}
