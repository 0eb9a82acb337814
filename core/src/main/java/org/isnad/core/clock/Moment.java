package org.isnad.core.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A time as an embedded clock gives it. */
public sealed interface Moment {
    /** A point of the time line: the writer counts in UTC, or its zone is known. */
    record Point(Instant instant) implements Moment {}

    /** What a clock on the wall showed, in a zone that the bytes do not tell. */
    record WallTime(LocalDateTime local) implements Moment {
        public Instant at(ZoneOffset zone) {
            return local.toInstant(zone);
        }
    }

    /** The form is there, but what it holds is no time of any mail: another software's form, or damage. */
    record Unreadable(String raw) implements Moment {}
}
