package org.isnad.core.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A UUID of version 1 (RFC 9562, 5.1): units of 100 ns since 15 October 1582, and the number of the machine.
 *
 * @param instant of its making
 * @param node the machine's number, twelve hexadecimal digits; it points to a person's computer and is for analysts only
 * @param start where it stands in the text
 */
public record UuidTime(Instant instant, String node, int start) {
    private static final int LENGTH = 36;
    private static final long UNITS_FROM_1582_TO_1601 = 5_748_192_000_000_000L;
    private static final Pattern VERSION_1 = Pattern.compile(
            "(?<![0-9A-Fa-f-])([0-9A-Fa-f]{8})-([0-9A-Fa-f]{4})-1([0-9A-Fa-f]{3})-[89ABab][0-9A-Fa-f]{3}-([0-9A-Fa-f]{12})(?![0-9A-Fa-f-])");

    /** All of a text. */
    public static List<UuidTime> in(String text) {
        List<UuidTime> found = new ArrayList<>();
        Matcher matcher = VERSION_1.matcher(text);
        while (matcher.find()) {
            long units = Long.parseLong(matcher.group(3) + matcher.group(2) + matcher.group(1), 16);
            found.add(new UuidTime(
                    FileTime.instant(units - UNITS_FROM_1582_TO_1601),
                    matcher.group(4).toLowerCase(Locale.ROOT),
                    matcher.start()));
        }
        return found;
    }

    static List<EmbeddedTime> decode(String text) {
        return in(text).stream()
                .map(uuid -> EmbeddedTime.at(
                        Clock.UUID_TIME,
                        uuid.instant(),
                        text.substring(uuid.start(), uuid.start() + LENGTH),
                        uuid.start()))
                .toList();
    }
}
