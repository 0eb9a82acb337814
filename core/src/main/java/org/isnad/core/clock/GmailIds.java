package org.isnad.core.clock;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clocks in the ids that Gmail's page and Google's servers give. */
final class GmailIds {
    /** Google's servers tell local time of their home, summer time included. */
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private static final int LOW_BITS = 20;
    private static final int DIGITS_OF_MILLIS = 8;

    private static final Pattern SMTP_ID = Pattern.compile("\\.(1\\d{12})$");
    private static final Pattern SUBMISSION_ID =
            Pattern.compile("\\.(\\d{4})\\.(\\d{1,2})\\.(\\d{1,2})\\.(\\d{1,2})\\.(\\d{1,2})\\.(\\d{1,2})$");
    private static final Pattern ATTACHMENT = Pattern.compile("f_([0-9a-z]{8})[0-9a-z]{1,3}");
    private static final Pattern INLINE = Pattern.compile("ii_([0-9a-f]{16})(@.*)?");
    private static final Pattern INLINE_36 = Pattern.compile("ii_([0-9a-z]{8})[0-9a-z]{1,3}(@.*)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{16,19}");
    private static final Pattern HEX_NUMBER = Pattern.compile("[0-9a-f]{15,16}");
    private static final Pattern OLD_ID =
            Pattern.compile("[0-9a-f]{6,16}?(\\d{10})[g-z][0-9a-z]+@(mail\\.)?gmail\\.com");
    private static final Pattern BULK = Pattern.compile("[0-9a-z]+\\.(1\\d{12})\\.[^@]*@(.*\\.)?google\\.com");

    private GmailIds() {}

    /** {@code u62mr8269561yku.118.1443708252346}: milliseconds at the end. */
    static Optional<EmbeddedTime> smtpId(String id) {
        Matcher matcher = SMTP_ID.matcher(id);
        return matcher.find() ? Optional.of(millis(Clock.GOOGLE_SMTP_ID, matcher)) : Optional.empty();
    }

    private static EmbeddedTime millis(Clock clock, Matcher matcher) {
        return EmbeddedTime.at(
                clock, Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), matcher.group(1), matcher.start(1));
    }

    /** {@code g67sm23485209pfb.66.2020.01.15.11.48.46}: Pacific time; an hour that is there twice is its first. */
    static Optional<EmbeddedTime> submissionId(String id) {
        Matcher matcher = SUBMISSION_ID.matcher(id);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String raw = id.substring(matcher.start(1));
        try {
            int[] n = new int[6];
            for (int i = 0; i < n.length; i++) {
                n[i] = Integer.parseInt(matcher.group(i + 1));
            }
            Instant instant = LocalDateTime.of(n[0], n[1], n[2], n[3], n[4], n[5])
                    .atZone(PACIFIC)
                    .toInstant();
            return Optional.of(EmbeddedTime.at(Clock.GMAIL_SUBMISSION_ID, instant, raw, matcher.start(1)));
        } catch (DateTimeException noSuchTime) {
            return Optional.of(EmbeddedTime.unreadable(Clock.GMAIL_SUBMISSION_ID, raw, matcher.start(1)));
        }
    }

    /** {@code f_htem86gk0}: the browser's milliseconds to the base 36, and an index. */
    static Optional<EmbeddedTime> attachmentId(String id) {
        return base36(Clock.GMAIL_ATTACHMENT_ID, ATTACHMENT.matcher(id));
    }

    /** {@code ii_151b519fc025fdd3}, milliseconds above twenty bits of something else; or as attachments. */
    static Optional<EmbeddedTime> inlineId(String id) {
        Matcher matcher = INLINE.matcher(id);
        if (matcher.matches()) {
            Instant instant = Instant.ofEpochMilli(Long.parseUnsignedLong(matcher.group(1), 16) >>> LOW_BITS);
            return Optional.of(EmbeddedTime.at(Clock.GMAIL_INLINE_ID, instant, matcher.group(1), matcher.start(1)));
        }
        return base36(Clock.GMAIL_INLINE_ID, INLINE_36.matcher(id));
    }

    private static Optional<EmbeddedTime> base36(Clock clock, Matcher matcher) {
        if (!matcher.matches() || matcher.group(1).length() != DIGITS_OF_MILLIS) {
            return Optional.empty();
        }
        Instant instant = Instant.ofEpochMilli(Long.parseLong(matcher.group(1), 36));
        return Optional.of(EmbeddedTime.at(clock, instant, matcher.group(1), matcher.start(1)));
    }

    /** X-GM-MSGID and X-GM-THRID: milliseconds above twenty bits, written with ten or sixteen digits. */
    static Optional<EmbeddedTime> number(Clock clock, String value) {
        String raw = value.strip();
        boolean decimal = NUMBER.matcher(raw).matches();
        if (!decimal && !HEX_NUMBER.matcher(raw).matches()) {
            return Optional.empty();
        }
        int start = value.indexOf(raw);
        try {
            long number = decimal ? Long.parseUnsignedLong(raw) : Long.parseUnsignedLong(raw, 16);
            return Optional.of(EmbeddedTime.at(clock, Instant.ofEpochMilli(number >>> LOW_BITS), raw, start));
        } catch (NumberFormatException tooLong) {
            return Optional.of(EmbeddedTime.unreadable(clock, raw, start));
        }
    }

    /** {@code f6a363400703050910y7d591d42raf…@mail.gmail.com}: {@code YYMMDDhhmm} in Pacific time. */
    static Optional<EmbeddedTime> oldMessageId(String id) {
        Matcher matcher = OLD_ID.matcher(id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String raw = matcher.group(1);
        try {
            LocalDateTime local =
                    LocalDateTime.of(2000 + two(raw, 0), two(raw, 2), two(raw, 4), two(raw, 6), two(raw, 8));
            return Optional.of(EmbeddedTime.at(
                    Clock.GMAIL_OLD_MESSAGE_ID, local.atZone(PACIFIC).toInstant(), raw, matcher.start(1)));
        } catch (DateTimeException noSuchTime) {
            return Optional.of(EmbeddedTime.unreadable(Clock.GMAIL_OLD_MESSAGE_ID, raw, matcher.start(1)));
        }
    }

    private static int two(String digits, int at) {
        return Integer.parseInt(digits.substring(at, at + 2));
    }

    /** {@code aad3793892b4891.1466689961655.…@google.com}. */
    static Optional<EmbeddedTime> bulkId(String id) {
        Matcher matcher = BULK.matcher(id);
        return matcher.matches() ? Optional.of(millis(Clock.GOOGLE_BULK_ID, matcher)) : Optional.empty();
    }
}
