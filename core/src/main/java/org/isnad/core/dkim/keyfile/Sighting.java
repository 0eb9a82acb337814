package org.isnad.core.dkim.keyfile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A time as lists write it: ISO 8601 with or without time and offset (UTC where none is given), or seconds or
 * milliseconds since 1970.
 *
 * @param text as written; empty where nothing stands
 * @param instant as read, or null
 */
record Sighting(String text, @Nullable Instant instant) {
    static final Sighting NONE = new Sighting("", null);

    private static final int MILLISECOND_DIGITS = 12;

    static Sighting parse(String written) {
        String text = written.strip();
        try {
            return new Sighting(text, text.isEmpty() ? null : read(text));
        } catch (DateTimeException unreadable) {
            // Said as a defect of the entry, which counts without it.
            return new Sighting(text, null);
        }
    }

    void complain(EntryList entries, int line, KeyName name) {
        if (instant == null && !text.isEmpty()) {
            entries.defect("dkim.keyfile.bad-date", line, name, text);
        }
    }

    private static Instant read(String text) {
        if (text.chars().allMatch(c -> c >= '0' && c <= '9') && text.length() >= 9 && text.length() <= 14) {
            long number = Long.parseLong(text);
            return text.length() > MILLISECOND_DIGITS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        }
        String iso = text.replace(' ', 'T');
        if (iso.indexOf('T') < 0) {
            return LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        boolean offset = iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > iso.indexOf('T');
        return offset
                ? OffsetDateTime.parse(iso, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                        .toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }
}
