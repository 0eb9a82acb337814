package org.isnad.core.mail;

import java.time.Instant;
import java.time.OffsetDateTime;

/** The Date field (RFC 5322, 3.6.1) as a statement of the message: what it says, if it says anything possible. */
public sealed interface MailDate {
    /** Readable and possible: between 1971 and one year after {@code now} as given to the parser. */
    record Stated(OffsetDateTime value) implements MailDate {
        public Instant instant() {
            return value.toInstant();
        }
    }

    /** There is a date, but no such moment can be, or it cannot be read. */
    record Impossible(String raw) implements MailDate {}

    record Absent() implements MailDate {}
}
