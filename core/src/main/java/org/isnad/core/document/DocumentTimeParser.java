package org.isnad.core.document;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which documents write times. What cannot be a time gives null; what is missing at the end is read as the
 * first of its kind (month 1, day 1, 00:00:00), as the formats have it.
 *
 * <ul>
 *   <li>OOXML, ODF, XMP: W3C-DTF, a profile of ISO 8601; ODF mostly without a zone
 *   <li>PDF (ISO 32000-1, 7.9.4): {@code D:YYYYMMDDHHmmSSOHH'mm'}; the {@code D:} and whatever follows the year may lack
 *   <li>EXIF (JEITA CP-3451, 4.6.4): {@code YYYY:MM:DD HH:MM:SS}, the zone in a field of its own
 * </ul>
 */
public final class DocumentTimeParser {
    private static final int LONGEST = 64;

    private static final Pattern W3C = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)(?:[T ](\\d\\d):(\\d\\d)"
            + "(?::(\\d\\d)(?:[.,]\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?)?)?)?");
    private static final Pattern PDF = Pattern.compile("(?:D:)?(\\d{4})(?:(\\d\\d)(?:(\\d\\d)(?:(\\d\\d)(?:(\\d\\d)"
            + "(?:(\\d\\d))?)?)?)?)?(Z|[+-]\\d\\d'?(?:\\d\\d)?)?.*");
    private static final Pattern EXIF =
            Pattern.compile("(\\d{4})[:-](\\d\\d)[:-](\\d\\d)(?:[ T](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.]\\d+)?)?)?"
                    + "(Z|[+-]\\d\\d:?\\d\\d)?");

    private DocumentTimeParser() {}

    public static @Nullable DocumentTime w3c(String text) {
        return read(W3C, text);
    }

    public static @Nullable DocumentTime pdf(String text) {
        return read(PDF, text);
    }

    /** @param offset the zone's own field, {@code +02:00}, or empty */
    public static @Nullable DocumentTime exif(String text, String offset) {
        return read(EXIF, text.strip() + offset.strip());
    }

    private static @Nullable DocumentTime read(Pattern pattern, String text) {
        String stored = text.strip();
        Matcher found = pattern.matcher(stored.length() > LONGEST ? stored.substring(0, LONGEST) : stored);
        if (!found.matches()) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(found, 1, 0),
                    number(found, 2, 1),
                    number(found, 3, 1),
                    number(found, 4, 0),
                    number(found, 5, 0),
                    Math.min(number(found, 6, 0), 59));
            return local.getYear() == 0 ? null : new DocumentTime(stored, local, offset(found.group(7)));
        } catch (DateTimeException notADay) {
            // The JDK says "there is no such day" only so; the stored characters are then no time.
            return null;
        }
    }

    private static int number(Matcher found, int group, int missing) {
        String digits = found.group(group);
        return digits == null ? missing : Integer.parseInt(digits);
    }

    private static @Nullable Integer offset(@Nullable String zone) {
        if (zone == null) {
            return null;
        }
        if (zone.equals("Z")) {
            return 0;
        }
        String digits = zone.replaceAll("[^0-9]", "");
        int minutes = Integer.parseInt(digits.substring(0, 2)) * 60
                + (digits.length() >= 4 ? Integer.parseInt(digits.substring(2, 4)) : 0);
        int seconds = (zone.startsWith("-") ? -minutes : minutes) * 60;
        return Math.abs(seconds) > ZoneOffset.MAX.getTotalSeconds() ? null : Integer.valueOf(seconds);
    }
}
