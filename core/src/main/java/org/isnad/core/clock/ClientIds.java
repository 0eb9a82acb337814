package org.isnad.core.clock;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clocks in the Message-IDs and boundaries of programs that are neither Google's nor Microsoft's. */
final class ClientIds {
    private static final Pattern DIGITS = Pattern.compile("((?:19|20)\\d{12})[.A-Za-z@$-].*", Pattern.DOTALL);
    private static final Pattern JAVAMAIL = Pattern.compile("-?\\d+\\.[-\\d]+\\.(1\\d{12}|[6-9]\\d{11})[.@].*");
    private static final Pattern JAVAMAIL_BOUNDARY =
            Pattern.compile("----=_Part_\\d+_-?\\d+\\.(1\\d{12}|[6-9]\\d{11})");
    private static final Pattern EVOLUTION = Pattern.compile("(\\d{9,10})\\.\\d+\\.\\d+\\.camel@.*");
    private static final Pattern MOZILLA = Pattern.compile("([3-7][0-9A-F]{7})\\.0?[0-9](?:0[0-9]){1,3}@.*");

    private ClientIds() {}

    /** {@code 20171203153135.4b5c…@…}: a wall clock, mostly set to UTC. */
    static Optional<EmbeddedTime> digits(String id) {
        Matcher matcher = DIGITS.matcher(id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String raw = matcher.group(1);
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(raw, 0, 4),
                    number(raw, 4, 6),
                    number(raw, 6, 8),
                    number(raw, 8, 10),
                    number(raw, 10, 12),
                    number(raw, 12, 14));
            return Optional.of(EmbeddedTime.wall(Clock.DIGITS_MESSAGE_ID, local, raw, 0));
        } catch (DateTimeException otherNumber) {
            return Optional.of(EmbeddedTime.unreadable(Clock.DIGITS_MESSAGE_ID, raw, 0));
        }
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    /** {@code 13731475.185564.1292250200171.JavaMail.root@…}. */
    static Optional<EmbeddedTime> javaMail(String id) {
        return millis(Clock.JAVAMAIL_MESSAGE_ID, JAVAMAIL.matcher(id));
    }

    /** {@code ----=_Part_185563_1421893293.1292250200169}. */
    static Optional<EmbeddedTime> javaMailBoundary(String boundary) {
        return millis(Clock.JAVAMAIL_BOUNDARY, JAVAMAIL_BOUNDARY.matcher(boundary));
    }

    private static Optional<EmbeddedTime> millis(Clock clock, Matcher matcher) {
        return matcher.matches()
                ? Optional.of(EmbeddedTime.at(
                        clock,
                        Instant.ofEpochMilli(Long.parseLong(matcher.group(1))),
                        matcher.group(1),
                        matcher.start(1)))
                : Optional.empty();
    }

    /** {@code 1185616355.19231.0.camel@…}: seconds, process, counter. */
    static Optional<EmbeddedTime> evolution(String id) {
        Matcher matcher = EVOLUTION.matcher(id);
        return matcher.matches()
                ? Optional.of(EmbeddedTime.at(
                        Clock.EVOLUTION_MESSAGE_ID,
                        Instant.ofEpochSecond(Long.parseLong(matcher.group(1))),
                        matcher.group(1),
                        0))
                : Optional.empty();
    }

    /** {@code 550E21FA.6090704@…}: seconds, and four bytes of chance from 0 to 9 each. */
    static Optional<EmbeddedTime> mozilla(String id) {
        Matcher matcher = MOZILLA.matcher(id);
        return matcher.matches()
                ? Optional.of(EmbeddedTime.at(
                        Clock.MOZILLA_MESSAGE_ID,
                        Instant.ofEpochSecond(Long.parseLong(matcher.group(1), 16)),
                        matcher.group(1),
                        0))
                : Optional.empty();
    }
}
