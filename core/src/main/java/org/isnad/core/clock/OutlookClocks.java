package org.isnad.core.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** FILETIMEs that Outlook, Outlook Express and Exchange write. */
public final class OutlookClocks {
    private static final Pattern MESSAGE_ID =
            Pattern.compile("[0-9a-f]{4}([0-9a-f]{8}\\$[0-9a-f]{8})\\$[0-9a-f]{8}(\\$)?@.*");
    private static final Pattern BOUNDARY =
            Pattern.compile("----=_NextPart_[0-9A-F]{3}_[0-9A-F]{4,5}_([0-9A-F]{8}\\.[0-9A-F]{8})");
    private static final Pattern ARRIVAL =
            Pattern.compile("\\s*(.*?)\\s*\\(UTC\\)\\s*FILETIME\\s*=\\s*\\[([0-9A-Fa-f]{8}):([0-9A-Fa-f]{8})\\]\\s*");
    private static final DateTimeFormatter ARRIVAL_TEXT =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.ENGLISH);

    private OutlookClocks() {}

    /** {@code 007301d8e85c$c16ad930$44408b90$@…}: four digits of a counter, then the FILETIME, UTC. */
    static Optional<EmbeddedTime> messageId(String id) {
        Matcher matcher = MESSAGE_ID.matcher(id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String raw = matcher.group(1);
        long units = Long.parseUnsignedLong(raw.replace("$", ""), 16);
        return Optional.of(EmbeddedTime.at(Clock.OUTLOOK_MESSAGE_ID, FileTime.instant(units), raw, matcher.start(1)));
    }

    /** {@code ----=_NextPart_000_00AA_01DA76F2.8ED8FF80}: the FILETIME of the sender's wall clock. */
    static Optional<EmbeddedTime> boundary(String boundary) {
        Matcher matcher = BOUNDARY.matcher(boundary);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String raw = matcher.group(1);
        long units = Long.parseUnsignedLong(raw.replace(".", ""), 16);
        return Optional.of(EmbeddedTime.wall(Clock.OUTLOOK_BOUNDARY, FileTime.local(units), raw, matcher.start(1)));
    }

    /**
     * X-OriginalArrivalTime, which says one time twice.
     *
     * @param text the time in words; empty where the words are no time
     * @param number the FILETIME, low half first in the field
     */
    public record ArrivalTime(Optional<Instant> text, Instant number) {
        /** Whether both halves say the same to the resolution of the words. */
        public boolean agrees() {
            return text.isPresent()
                    && Math.abs(FileTime.units(text.get()) / 1_000 - FileTime.units(number) / 1_000) <= 1;
        }
    }

    /** {@code 20 Apr 2006 01:49:11.0546 (UTC) FILETIME=[9EF695A0:01C6641C]}. */
    public static Optional<ArrivalTime> arrivalTime(String value) {
        Matcher matcher = ARRIVAL.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long units = Long.parseUnsignedLong(matcher.group(3) + matcher.group(2), 16);
        return Optional.of(new ArrivalTime(arrivalText(matcher.group(1)), FileTime.instant(units)));
    }

    /** The fraction is written as milliseconds with four places. */
    private static Optional<Instant> arrivalText(String text) {
        int dot = text.lastIndexOf('.');
        try {
            LocalDateTime time =
                    LocalDateTime.parse(text.substring(0, Math.max(dot, 0)).replaceAll("\\s+", " "), ARRIVAL_TEXT);
            return Optional.of(time.toInstant(ZoneOffset.UTC).plusMillis(Integer.parseInt(text.substring(dot + 1))));
        } catch (DateTimeParseException | NumberFormatException noTime) {
            return Optional.empty();
        }
    }

    static Optional<EmbeddedTime> arrival(String value) {
        Matcher matcher = ARRIVAL.matcher(value);
        return arrivalTime(value).filter(time -> matcher.matches()).map(time -> {
            int start = matcher.start(2);
            return EmbeddedTime.at(
                    Clock.ORIGINAL_ARRIVAL_TIME, time.number(), value.substring(start, matcher.end(3)), start);
        });
    }
}
