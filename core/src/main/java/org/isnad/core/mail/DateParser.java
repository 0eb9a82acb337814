package org.isnad.core.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The Date field (RFC 5322, 3.3 and 4.3).
 *
 * <p>Tolerated: a missing or wrong day of the week, missing seconds, time or zone (read as UTC), comments, zones by name
 * (those of RFC 5322, 4.3, and the usual European ones; an unknown one is UTC, as RFC 5322 has it), years of two and three
 * digits, the order of {@code asctime}, ISO 8601, {@code am}/{@code pm}, dots between hours and minutes, month names
 * written out or in French, a leap second (read as second 59).
 */
public final class DateParser {
    private static final Instant EARLIEST = Instant.parse("1971-01-01T00:00:00Z");
    private static final int LATEST_DAYS = 366;

    /** A date has some thirty characters; what stands beyond these is not looked at. */
    private static final int LONGEST = 256;

    private DateParser() {}

    /** The topmost Date field's statement. */
    public static MailDate of(Message message, Instant now) {
        return message.first("Date")
                .map(f -> parse(f.rawValue(message.bytes()), now))
                .orElse(new MailDate.Absent());
    }

    /**
     * @param raw the field's value; blank says nothing and counts as absent
     * @param now dates more than a year later are impossible
     */
    public static MailDate parse(String raw, Instant now) {
        String text = raw.strip();
        if (text.isEmpty()) {
            return new MailDate.Absent();
        }
        DateTokens tokens = new DateTokens(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        try {
            OffsetDateTime value = read(tokens);
            boolean possible = !value.toInstant().isBefore(EARLIEST)
                    && !value.toInstant().isAfter(now.plus(LATEST_DAYS, ChronoUnit.DAYS));
            return possible ? new MailDate.Stated(value) : new MailDate.Impossible(text);
        } catch (DateTimeException noSuchMoment) {
            return new MailDate.Impossible(text);
        }
    }

    /** Throws where the numbers name no moment: the checks of java.time are the checks wanted here. */
    private static OffsetDateTime read(DateTokens tokens) {
        tokens.read();
        int hour = tokens.hour;
        if (tokens.halfDay != DateTokens.NO_HALF) {
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("no such hour of a half day");
            }
            hour = hour % 12 + (tokens.halfDay == DateTokens.PM ? 12 : 0);
        }
        int second = tokens.second == 60 ? 59 : tokens.second;
        LocalDateTime local = LocalDateTime.of(
                century(tokens.year, tokens.yearDigits), tokens.month, tokens.day, hour, tokens.minute, second);
        return OffsetDateTime.of(local, ZoneOffset.ofTotalSeconds(tokens.zoneSeconds));
    }

    /** RFC 5322, 4.3: 00 to 49 are of this century, 50 to 99 and all of three digits are added to 1900. */
    private static int century(int year, int digits) {
        if (digits > 3) {
            return year;
        }
        return digits < 3 && year < 50 ? 2000 + year : 1900 + year;
    }
}
