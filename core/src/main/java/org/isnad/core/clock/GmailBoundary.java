package org.isnad.core.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A boundary by Gmail's servers: 28 hexadecimal digits, of which 0 to 11 looked like a machine's number until about 2017 and
 * are zero since, 12 to 17 are the low and 18 to 25 the high part of the microseconds since 1970, 26 and 27 a counter.
 *
 * @param prefix digits 0 to 11
 * @param micros since 1970
 * @param counter digits 26 and 27
 */
public record GmailBoundary(String prefix, long micros, int counter) {
    /** The prefix of all boundaries since about 2018. */
    public static final String ZERO = "000000000000";

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{28}");

    /** Reads any text of that form; whether Gmail wrote it, the prefix and the sender's provider have to tell. */
    public static Optional<GmailBoundary> parse(String boundary) {
        Matcher matcher = FORM.matcher(boundary);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long micros = Long.parseLong(boundary.substring(18, 26) + boundary.substring(12, 18), 16);
        return Optional.of(
                new GmailBoundary(boundary.substring(0, 12), micros, Integer.parseInt(boundary.substring(26), 16)));
    }

    public Instant instant() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static Optional<EmbeddedTime> decode(String text) {
        return parse(text).map(boundary -> EmbeddedTime.at(Clock.GMAIL_BOUNDARY, boundary.instant(), text, 0));
    }
}
