package org.isnad.core.clock;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers under which mail servers keep a message in their queue: the same process writes them and the date beside. */
final class QueueIds {
    private static final Pattern SENDMAIL = Pattern.compile("([0-9A-Za-x]{8})\\d{6}");
    private static final Pattern EXIM =
            Pattern.compile("([0-9A-Za-z]{6})-(?:[0-9A-Za-z]{6}-[0-9A-Za-z]{2}|[0-9A-Za-z]{11}-[0-9A-Za-z]{4})");
    private static final Pattern POSTFIX =
            Pattern.compile("([0-9B-DF-HJ-NP-TV-Zb-df-hj-np-tv-y]{10,11})z[0-9B-DF-HJ-NP-TV-Zb-df-hj-np-tv-y]+");
    private static final int FIRST_YEAR = 1990;
    private static final int MICROS = 4;

    private QueueIds() {}

    /** {@code oBDL8SJ8023000}: year modulo 60, month from 0, day, hour, minute, second, each one digit to the base 60; UTC. */
    static Optional<EmbeddedTime> sendmail(String id) {
        Matcher matcher = SENDMAIL.matcher(id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String raw = matcher.group(1);
        int[] n = new int[6];
        for (int i = 0; i < n.length; i++) {
            n[i] = Digits.BASE_62.indexOf(raw.charAt(i));
        }
        int year = 1900 + n[0];
        while (year < FIRST_YEAR) {
            year += 60;
        }
        try {
            Instant instant =
                    LocalDateTime.of(year, n[1] + 1, n[2], n[3], n[4], n[5]).toInstant(ZoneOffset.UTC);
            return Optional.of(EmbeddedTime.at(Clock.SENDMAIL_QUEUE_ID, instant, raw, 0));
        } catch (DateTimeException otherForm) {
            return Optional.of(EmbeddedTime.unreadable(Clock.SENDMAIL_QUEUE_ID, raw, 0));
        }
    }

    /** {@code 1rlCrf-006t0Z-1w}: seconds to the base 62, process, fraction; longer since 4.97. */
    static Optional<EmbeddedTime> exim(String id) {
        Matcher matcher = EXIM.matcher(id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Instant instant = Instant.ofEpochSecond(Digits.value(matcher.group(1), Digits.BASE_62));
        return Optional.of(EmbeddedTime.at(Clock.EXIM_ID, instant, matcher.group(1), 0));
    }

    /** {@code 3Pt2mN2VXxznjll}: seconds and four digits of microseconds to the base 52, {@code z}, a file's number. */
    static Optional<EmbeddedTime> postfix(String id) {
        Matcher matcher = POSTFIX.matcher(id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String raw = matcher.group(1);
        int split = raw.length() - MICROS;
        long seconds = Digits.value(raw.substring(0, split), Digits.BASE_52);
        long micros = Digits.value(raw.substring(split), Digits.BASE_52);
        return Optional.of(
                micros < 1_000_000
                        ? EmbeddedTime.at(Clock.POSTFIX_LONG_ID, Instant.ofEpochSecond(seconds, micros * 1_000), raw, 0)
                        : EmbeddedTime.unreadable(Clock.POSTFIX_LONG_ID, raw, 0));
    }
}
